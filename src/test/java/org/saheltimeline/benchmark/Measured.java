package org.saheltimeline.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measurements of one quantity over all rounds, of which the median counts. */
final class Measured {

	private final List<Double> values = new ArrayList<>();

	void add(double value) {
		this.values.add(value);
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	double median() {
		List<Double> sorted = this.values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	double most() {
		return this.values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
	}

	/** Returns the median with the minimum and the maximum. */
	@Override
	public String toString() {
		if (isEmpty()) {
			return "";
		}
		List<Double> sorted = this.values.stream().sorted().toList();
		return (sorted.size() == 1) ? number(median())
				: "%s (%s–%s)".formatted(number(median()), number(sorted.getFirst()), number(sorted.getLast()));
	}

	/** Formats a number with about three significant digits. */
	static String number(double value) {
		if (value == 0) {
			return "0";
		}
		if (value >= 100) {
			return String.format(Locale.ENGLISH, "%,.0f", value);
		}
		if (value >= 10) {
			return String.format(Locale.ENGLISH, "%.1f", value);
		}
		return String.format(Locale.ENGLISH, (value >= 0.1) ? "%.2f" : "%.4f", value);
	}

}

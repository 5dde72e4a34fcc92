package org.saheltimeline.timeline.event;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.FacetsView.Facet;

/**
 * Counts how many events may have happened in each month. An open start or end extends to
 * the first or last month that bounds any of the events.
 */
final class MonthHistogram {

	private final NavigableMap<YearMonth, Long> changes = new TreeMap<>();

	private MonthHistogram() {
	}

	/** Returns the months in which any of the events may have happened, in order. */
	static List<Facet> of(List<Span> spans) {
		List<YearMonth> bounds = spans.stream().flatMap((span) -> span.bounds().stream()).sorted().toList();
		if (bounds.isEmpty()) {
			return List.of();
		}
		MonthHistogram histogram = new MonthHistogram();
		spans.forEach((span) -> histogram.add(Objects.requireNonNullElse(span.from(), bounds.getFirst()),
				Objects.requireNonNullElse(span.to(), bounds.getLast()), span.events()));
		return histogram.months();
	}

	private void add(YearMonth from, YearMonth to, long events) {
		this.changes.merge(from, events, Long::sum);
		this.changes.merge(to.plusMonths(1), -events, Long::sum);
	}

	private List<Facet> months() {
		List<Facet> months = new ArrayList<>();
		long events = 0;
		for (Map.Entry<YearMonth, Long> change : this.changes.entrySet()) {
			events += change.getValue();
			YearMonth next = this.changes.higherKey(change.getKey());
			for (YearMonth month = change.getKey(); events > 0 && month.isBefore(next); month = month.plusMonths(1)) {
				months.add(new Facet(month.toString(), events));
			}
		}
		return months;
	}

	/**
	 * A period in which some events may have happened.
	 *
	 * @param from the first month; null if the start is open
	 * @param to the last month; null if the end is open
	 * @param events the number of events
	 */
	record Span(@Nullable YearMonth from, @Nullable YearMonth to, long events) {

		private List<YearMonth> bounds() {
			List<YearMonth> bounds = new ArrayList<>();
			if (this.from != null) {
				bounds.add(this.from);
			}
			if (this.to != null) {
				bounds.add(this.to);
			}
			return bounds;
		}

	}

}

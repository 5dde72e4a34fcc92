package org.saheltimeline.page;

import java.time.LocalDate;
import java.time.ZoneOffset;

import com.microsoft.playwright.Locator;
import tools.jackson.databind.JsonNode;

/**
 * Maps the values of an axis to screen positions, as its first and last tick show.
 *
 * @param value a value
 * @param place its position, in pixels
 * @param length the pixels per unit
 */
record Axis(double value, double place, double length) {

	/** Returns an axis of days, from left to right. */
	static Axis ofDays(Locator picture) {
		return of(picture.locator(".tick line"), "left");
	}

	/** Returns an axis of numbers, from bottom to top. */
	static Axis ofNumbers(Locator picture) {
		return of(picture.locator(".tick line"), "top");
	}

	private static Axis of(Locator ticks, String side) {
		JsonNode read = Shown.read(ticks,
				"all => all.map((one) => "
						+ "({ value: Number(one.parentNode.__data__), place: one.getBoundingClientRect().%s }))"
							.formatted(side));
		JsonNode first = read.get(0);
		JsonNode last = read.get(read.size() - 1);
		double values = last.get("value").asDouble() - first.get("value").asDouble();
		double places = last.get("place").asDouble() - first.get("place").asDouble();
		return new Axis(first.get("value").asDouble(), first.get("place").asDouble(), places / values);
	}

	double at(double other) {
		return this.place + (other - this.value) * this.length;
	}

	/** Returns the position where a day begins. */
	double at(LocalDate day) {
		return at((double) day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
	}

	/** Returns the position where a day ends. */
	double after(LocalDate day) {
		return at(day.plusDays(1));
	}

}

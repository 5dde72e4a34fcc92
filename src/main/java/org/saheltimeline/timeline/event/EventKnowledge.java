package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Determines what was known about an event, and when. It can change with every day of
 * publication. The newest report decides the status; among reports of the same day, the
 * most advanced status does. The date of an event that occurred or goes on is what all
 * known reports of that allow together. What was only announced, scheduled or disputed
 * has the most precise date among the reports with that status.
 */
public final class EventKnowledge {

	private static final Comparator<Reported> NEWEST_LAST = Comparator.comparing(Reported::knownFrom)
		.thenComparing(Reported::status);

	private static final Comparator<Reported> MOST_PRECISE_FIRST = Comparator
		.comparing(Reported::when, FactDate.MOST_PRECISE_FIRST)
		.thenComparing(NEWEST_LAST.reversed())
		.thenComparing((report) -> report.when().edtf());

	/** Reports with these statuses date the same happening. */
	private static final Set<Status> HAPPENED = EnumSet.of(Status.OCCURRED, Status.ONGOING);

	private EventKnowledge() {
	}

	/**
	 * Returns what was known in each period.
	 * @param reports what the articles say, in any order
	 * @return the states, oldest first, without gaps or overlaps; a publication that
	 * changes nothing does not start a new one
	 */
	public static List<Known> of(List<Reported> reports) {
		List<Known> states = new ArrayList<>();
		for (LocalDate day : reports.stream().map(Reported::knownFrom).collect(Collectors.toCollection(TreeSet::new))) {
			Known state = on(day, reports);
			if (states.isEmpty() || !states.getLast().says(state)) {
				if (!states.isEmpty()) {
					states.add(states.removeLast().until(day));
				}
				states.add(state);
			}
		}
		return states;
	}

	private static Known on(LocalDate day, List<Reported> reports) {
		List<Reported> known = reports.stream().filter((report) -> !report.knownFrom().isAfter(day)).toList();
		Status status = known.stream().max(NEWEST_LAST).orElseThrow().status();
		return new Known(day, null, status, HAPPENED.contains(status) ? combined(known) : mostPrecise(known, status));
	}

	private static FactDate combined(List<Reported> known) {
		return FactDate
			.allOf(known.stream().filter((report) -> HAPPENED.contains(report.status())).map(Reported::when).toList());
	}

	private static FactDate mostPrecise(List<Reported> known, Status status) {
		return known.stream()
			.filter((report) -> report.status() == status)
			.min(MOST_PRECISE_FIRST)
			.orElseThrow()
			.when();
	}

	/**
	 * What one article says.
	 *
	 * @param knownFrom the day by which the article was certainly published
	 * @param status how far along the event was
	 * @param when the date that the article gives
	 */
	public record Reported(LocalDate knownFrom, Status status, FactDate when) {

	}

	/**
	 * What was known during a period.
	 *
	 * @param from the first day
	 * @param until the day on which it changed; null if it is still current
	 * @param status how far along the event was
	 * @param when the date of the event
	 */
	public record Known(LocalDate from, @Nullable LocalDate until, Status status, FactDate when) {

		private boolean says(Known other) {
			return this.status == other.status && this.when.equals(other.when);
		}

		private Known until(LocalDate day) {
			return new Known(this.from, day, this.status, this.when);
		}

	}

}

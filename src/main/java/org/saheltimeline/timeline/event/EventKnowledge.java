package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;

/**
 * Determines what was known about events, and when. It can change with every day of
 * publication. The newest report decides the status; among reports of the same day, the
 * most advanced status does. The date of an event that occurred or goes on is what all
 * known reports of that allow, together with the links to other such events; what a link
 * ends no longer goes on. What was only announced, scheduled or disputed has the most
 * precise date among the reports with that status.
 */
public final class EventKnowledge {

	private static final Comparator<Reported> NEWEST_LAST = Comparator.comparing(Reported::knownFrom)
		.thenComparing(Reported::status);

	private static final Comparator<Reported> OLDEST_FIRST = Comparator.comparing(Reported::knownFrom)
		.thenComparing(Reported::article);

	private static final Comparator<Reported> MOST_PRECISE_FIRST = Comparator
		.comparing(Reported::when, FactDate.MOST_PRECISE_FIRST)
		.thenComparing(NEWEST_LAST.reversed())
		.thenComparing((report) -> report.when().edtf());

	/** Where several links bound a date alike, always the same one explains it. */
	private static final Comparator<Linked> BY_EVENTS = Comparator.comparing(Linked::from)
		.thenComparing(Linked::to)
		.thenComparing(Linked::relation);

	private final SortedMap<String, List<Reported>> reports = new TreeMap<>();

	private final Collection<Linked> links;

	private EventKnowledge(Map<String, List<Reported>> reports, Collection<Linked> links) {
		reports.forEach((event, each) -> this.reports.put(event, each.stream().sorted(OLDEST_FIRST).toList()));
		this.links = links.stream().sorted(BY_EVENTS).toList();
	}

	/**
	 * Returns what was known about events in each period.
	 * @param reports what the articles say about each event, in any order
	 * @param links the links between the events
	 * @return the states of each event, oldest first, without gaps or overlaps; a
	 * publication that changes nothing does not start a new one
	 * @throws ContradictedLink if the reports exclude a link
	 */
	public static Map<String, List<Known>> of(Map<String, List<Reported>> reports, Collection<Linked> links) {
		return new EventKnowledge(reports, links).states();
	}

	private Map<String, List<Known>> states() {
		Map<String, List<Known>> states = new TreeMap<>();
		for (LocalDate day : days()) {
			on(day).forEach((event, state) -> add(state, states.computeIfAbsent(event, (first) -> new ArrayList<>())));
		}
		return states;
	}

	private Set<LocalDate> days() {
		return Stream
			.concat(this.reports.values().stream().flatMap(List::stream).map(Reported::knownFrom),
					this.links.stream().map(Linked::knownFrom).filter(Objects::nonNull))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void add(Known state, List<Known> states) {
		if (states.isEmpty() || !states.getLast().says(state)) {
			if (!states.isEmpty()) {
				states.add(states.removeLast().until(state.from()));
			}
			states.add(state);
		}
	}

	private Map<String, Known> on(LocalDate day) {
		Map<String, List<Reported>> known = new TreeMap<>();
		EventNetwork network = new EventNetwork();
		this.reports.forEach((event, all) -> {
			List<Reported> each = all.stream().filter((report) -> !report.knownFrom().isAfter(day)).toList();
			if (!each.isEmpty()) {
				known.put(event, each);
				if (status(each).hasHappened()) {
					network.add(event, each.stream().filter((report) -> report.status().hasHappened()).toList());
				}
			}
		});
		this.links.stream().filter((link) -> link.isKnown(day)).forEach(network::add);
		network.solve();
		Map<String, Known> states = new TreeMap<>();
		known.forEach((event, each) -> states.put(event, state(day, event, each, network)));
		return states;
	}

	private static Status status(List<Reported> known) {
		return known.stream().max(NEWEST_LAST).orElseThrow().status();
	}

	private static Known state(LocalDate day, String event, List<Reported> known, EventNetwork network) {
		Status status = status(known);
		if (!status.hasHappened()) {
			Reported decisive = mostPrecise(known, status);
			return new Known(day, null, status, decisive.when(),
					Dating.of(decisive.when(), new Dating.ReportId(event, decisive.article())));
		}
		EventNetwork.Dated dated = network.get(event);
		return new Known(day, null, dated.isEndedByLinks(day) ? Status.OCCURRED : status, dated.when(), dated.dating());
	}

	private static Reported mostPrecise(List<Reported> known, Status status) {
		return known.stream().filter((report) -> report.status() == status).min(MOST_PRECISE_FIRST).orElseThrow();
	}

	/**
	 * What one article says about an event.
	 *
	 * @param article the id of the article
	 * @param published the days on which the article may have been published
	 * @param status how far along the event was
	 * @param when the date that the article gives, certain as far as the status allows
	 */
	public record Reported(String article, Window published, Status status, FactDate when) {

		public Reported {
			when = switch (status) {
				case ONGOING -> when.goingOnWhen(published.first());
				case OCCURRED -> when;
				case ANNOUNCED, SCHEDULED, DISPUTED -> when.unsure();
			};
		}

		/** Returns the day by which the article was certainly published. */
		public LocalDate knownFrom() {
			return Objects.requireNonNull(this.published.last());
		}

	}

	/**
	 * What was known about an event during a period.
	 *
	 * @param from the first day
	 * @param until the day on which it changed; null if it is still current
	 * @param status how far along the event was
	 * @param when the date of the event
	 * @param dating what the date follows from
	 */
	public record Known(LocalDate from, @Nullable LocalDate until, Status status, FactDate when, Dating dating) {

		private boolean says(Known other) {
			return this.status == other.status && this.when.equals(other.when);
		}

		private Known until(LocalDate day) {
			return new Known(this.from, day, this.status, this.when, this.dating);
		}

	}

}

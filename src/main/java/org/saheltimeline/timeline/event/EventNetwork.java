package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.time.Combination;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.TemporalNetwork;
import org.saheltimeline.vocabulary.time.Window;

/**
 * Dates events that occurred or go on with their reports and the links between them. A
 * link never overrides reports: if reports of one event exclude each other, its date
 * stays what they say.
 */
final class EventNetwork {

	private final TemporalNetwork<Source> network = new TemporalNetwork<>();

	private final Map<String, Dated> events = new LinkedHashMap<>();

	/** Adds an event with the reports that it occurred or goes on, oldest first. */
	void add(String event, List<Reported> reports) {
		this.events.put(event, new Dated(event, reports));
	}

	/** Adds a link, if both of its events are there. */
	void add(Linked link) {
		Dated from = this.events.get(link.from());
		Dated to = this.events.get(link.to());
		if (from == null || to == null) {
			return;
		}
		Source source = new Source(null, link);
		switch (link.relation()) {
			case LED_TO -> order(from, to, link.lag(), source);
			case RESPONDS_TO, FULFILS, DEFIES, FOLLOWS -> order(to, from, link.lag(), source);
			case PART_OF -> {
				from.start.later(to.start, 0, source);
				to.end.later(from.end, 0, source);
			}
			case BEGINS -> within(to.start, from, source);
			case ENDS -> within(to.end, from, source);
		}
	}

	private static void order(Dated earlier, Dated later, @Nullable Lag lag, Source source) {
		later.start.later(earlier.start, (lag != null) ? lag.low() : 0, source);
		if (lag != null && lag.high() != null) {
			earlier.start.later(later.start, -lag.high(), source);
		}
	}

	private static void within(TemporalNetwork<Source>.Day day, Dated event, Source source) {
		day.later(event.start, 0, source);
		event.end.later(day, 0, source);
	}

	/**
	 * Solves the network.
	 * @throws ContradictedLink if the reports rule out a link
	 */
	void solve() {
		this.network.solve().ifPresent((contradicted) -> {
			Linked link = contradicted.stream()
				.map(Source::link)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Reports exclude each other: " + contradicted));
			throw new ContradictedLink(link, "the link from \"%s\" to \"%s\" contradicts the dates in %s"
				.formatted(link.from(), link.to(), reports(contradicted)));
		});
	}

	private static String reports(Collection<Source> sources) {
		return String.join(" and ",
				sources.stream()
					.map(Source::report)
					.filter(Objects::nonNull)
					.map((report) -> "the report of \"%s\" by \"%s\"".formatted(report.event(), report.article()))
					.distinct()
					.toList());
	}

	/** Returns an event of the solved network. */
	Dated get(String event) {
		return Objects.requireNonNull(this.events.get(event));
	}

	/** An event with the days on which it may have started and ended. */
	final class Dated {

		private final String event;

		private final Combination reported;

		private final TemporalNetwork<Source>.Day start;

		private final TemporalNetwork<Source>.Day end;

		private Dated(String event, List<Reported> reports) {
			this.event = event;
			this.reported = Combination.of(reports.stream().map(Reported::when).toList());
			this.start = EventNetwork.this.network.day();
			this.end = (this.reported.extent() == Extent.POINT) ? this.start : EventNetwork.this.network.day();
			reports.forEach(this::bound);
			if (this.reported.conflicting()) {
				this.start.fix();
				this.end.fix();
			}
			else if (this.start != this.end) {
				this.end.later(this.start, 0, new Source(null, null));
			}
		}

		private void bound(Reported report) {
			Window from = this.reported.start(report.when());
			Window to = this.reported.end(report.when());
			if (this.reported.conflicting()) {
				from = outermost(this.reported.start(), from);
				to = outermost(this.reported.end(), to);
			}
			Source source = new Source(new Dating.ReportId(this.event, report.article()), null);
			this.start.within(from, source);
			this.end.within(to, source);
		}

		/** Returns the bounds of a hull that one of its dates sets. */
		private static Window outermost(Window hull, Window one) {
			return new Window(Objects.equals(hull.first(), one.first()) ? one.first() : null,
					Objects.equals(hull.last(), one.last()) ? one.last() : null);
		}

		/** Returns the date. */
		FactDate when() {
			return this.reported.conflicting() ? this.reported.date()
					: this.reported.within(this.start.window(), this.end.window());
		}

		/** Returns whether only links say that it has ended by a day. */
		boolean isEndedByLinks(LocalDate day) {
			LocalDate last = this.end.window().last();
			return !this.reported.conflicting() && this.reported.end().last() == null && last != null
					&& !last.isAfter(day);
		}

		/** Returns what each bound of the date follows from. */
		Dating dating() {
			FactDate when = when();
			return new Dating(bound(when.earliest(), this.start.whyFirst()), bound(when.latest(), this.end.whyLast()),
					bound(when.surelyFrom(), this.start.whyLast()), bound(when.surelyTo(), this.end.whyFirst()));
		}

		private Dating.@Nullable Bound bound(@Nullable LocalDate day,
				Optional<TemporalNetwork.Explanation<Source>> why) {
			return (day == null) ? null
					: why.map((explanation) -> new Dating.Bound(day,
							Objects.requireNonNull(explanation.source().report()),
							explanation.differences()
								.stream()
								.map(Source::link)
								.filter(Objects::nonNull)
								.findFirst()
								.map((link) -> link.seenFrom(this.event))
								.orElse(null)))
						.orElse(null);
		}

	}

	/**
	 * What states a bound or a difference: a report, a link, or neither for an event that
	 * ends after it starts.
	 */
	private record Source(Dating.@Nullable ReportId report, @Nullable Linked link) {

	}

}

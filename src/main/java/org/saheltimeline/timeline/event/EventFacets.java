package org.saheltimeline.timeline.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.sql.PlannedQueries;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.event.FacetsView.Facet;
import org.saheltimeline.timeline.event.FacetsView.Sample;
import org.saheltimeline.timeline.event.MonthHistogram.Span;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how many of the events that match a filter have each value. If there are too
 * many events, the counts are estimated from a sample and labelled as estimates.
 */
@Repository
@Transactional(readOnly = true)
class EventFacets {

	/** Maximum number of values per facet, about as many as a reader looks through. */
	private static final int VALUES_AT_MOST = 50;

	/**
	 * Maximum number of events to count exactly. Counting this many takes about 100 ms.
	 * In a sample of this size, the estimate for a value that 1% of the events have is
	 * accurate to about 10%.
	 */
	private static final int COUNTED_AT_MOST = 10_000;

	private final PlannedQueries queries;

	private final Slugs slugs;

	EventFacets(PlannedQueries queries, Slugs slugs) {
		this.queries = queries;
		this.slugs = slugs;
	}

	FacetsView of(EventFilter filter, FacetChoice choice) {
		Keys keys = this.slugs.check(filter.references());
		Map<EventFilter, List<EventFacet>> questions = Arrays.stream(EventFacet.values())
			.collect(Collectors
				.groupingBy((facet) -> choice.isFiltered(facet) ? filter : filter.without(facet.filter())));
		Map<EventFacet, List<Facet>> counts = new EnumMap<>(EventFacet.class);
		List<Sample> samples = new ArrayList<>();
		questions.forEach((asked, facets) -> counts.putAll(count(asked, keys, facets, samples)));
		return FacetsView.of(counts, Sample.of(samples));
	}

	private Map<EventFacet, List<Facet>> count(EventFilter filter, Keys keys, List<EventFacet> facets,
			List<Sample> samples) {
		Sql rows = EventSelection.of(filter, keys).selection().from("event " + Events.STATE);
		List<Found> events = events(rows.then(" limit ?", COUNTED_AT_MOST + 1));
		if (events.size() <= COUNTED_AT_MOST) {
			return facets.stream()
				.collect(Collectors.toMap(Function.identity(), (facet) -> count(events, facet, filter)));
		}
		double share = shareToSample();
		List<Found> drawn = events(rows.then(" and ").then(isDrawn(share)));
		Sample sample = new Sample(drawn.size(), share, facets.stream().sorted().toList());
		samples.add(sample);
		return facets.stream()
			.collect(Collectors.toMap(Function.identity(), (facet) -> sample.scaled(count(drawn, facet, filter))));
	}

	/**
	 * Returns the share of events to sample, based on PostgreSQL's row estimate: about as
	 * many as can be counted exactly.
	 */
	private double shareToSample() {
		double events = this.queries
			.withKeptPlan(Sql.of("select reltuples from pg_class where oid = 'event'::regclass"),
					(row, number) -> row.getDouble(1))
			.getFirst();
		return (events > COUNTED_AT_MOST)
				? BigDecimal.valueOf(COUNTED_AT_MOST / events).round(new MathContext(2)).doubleValue() : 1;
	}

	/**
	 * Selects the events in a random sample of table blocks, the same ones each time.
	 * Other blocks are not read.
	 */
	private static Sql isDrawn(double share) {
		String percent = BigDecimal.valueOf(share).movePointRight(2).toPlainString();
		return Sql.of("event.id in (select id from event tablesample system (%s) repeatable (1))".formatted(percent));
	}

	private List<Found> events(Sql rows) {
		Sql found = Sql
			.of("select event.id, event.kind, state.status, nullif(state.when_first, '-infinity'), nullif(state.when_last, 'infinity')")
			.then(rows);
		return this.queries.withNewPlan(found, (row, number) -> new Found(row.getLong(1), row.getString(2),
				row.getString(3), month(row.getObject(4, LocalDate.class)), month(row.getObject(5, LocalDate.class))));
	}

	private static @Nullable YearMonth month(@Nullable LocalDate day) {
		return (day != null) ? YearMonth.from(day) : null;
	}

	private List<Facet> count(List<Found> events, EventFacet facet, EventFilter filter) {
		Sql found = known(Sql.oneOf("event_id", events.stream().map(Found::id).toList()), filter.knownBy());
		return switch (facet) {
			case KIND -> count(events, Found::kind);
			case STATUS -> count(events, Found::status);
			case ACTOR -> count("actor.slug", "event_participant join actor on actor.id = actor_id",
					withRole(found, filter.role()));
			case PLACE -> count("place.slug",
					"event_place join place_holder using (place_id) join place on place.id = holder_id", found);
			case COUNTRY -> count("country", "event_place join place on place.id = place_id",
					found.then(" and country is not null"));
			case MONTH -> MonthHistogram.of(events.stream().map(Found::span).toList());
		};
	}

	/**
	 * Restricts a condition to the given roles, because the filter requires actor and
	 * role to match the same participation.
	 */
	private static Sql withRole(Sql found, @Nullable List<ParticipantRole> roles) {
		return (roles != null) ? Sql.all(List.of(found, Sql.oneOf("role", roles))) : found;
	}

	/** Restricts a condition to participants and places that were known. */
	private static Sql known(Sql found, @Nullable KnownBy knownBy) {
		return (knownBy != null) ? Sql.all(List.of(found, Sql.of("known_from <= ?", knownBy.day()))) : found;
	}

	private List<Facet> count(String value, String tables, Sql condition) {
		Sql counted = Sql.of("select %s, count(distinct event_id) from %s where ".formatted(value, tables))
			.then(condition)
			.then(" group by 1 order by 2 desc, 1 limit ?", VALUES_AT_MOST);
		return this.queries.withNewPlan(counted, (row, number) -> new Facet(row.getString(1), row.getLong(2)));
	}

	private static List<Facet> count(List<Found> events, Function<Found, String> value) {
		return events.stream()
			.collect(Collectors.groupingBy(value, Collectors.counting()))
			.entrySet()
			.stream()
			.map((count) -> new Facet(count.getKey(), count.getValue()))
			.sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
			.toList();
	}

	/**
	 * An event that matches the filter.
	 *
	 * @param id the database key
	 * @param kind the kind of event
	 * @param status how far along it was
	 * @param from the first month in which it may have happened; null if the start is
	 * open
	 * @param to the last month in which it may have happened; null if the end is open
	 */
	private record Found(Long id, String kind, String status, @Nullable YearMonth from, @Nullable YearMonth to) {

		Span span() {
			return new Span(this.from, this.to, 1);
		}

	}

}

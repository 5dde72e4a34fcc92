package org.saheltimeline.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.codebook.Term;
import org.saheltimeline.event.FacetsView.Facet;
import org.saheltimeline.event.FacetsView.Sample;
import org.saheltimeline.event.MonthHistogram.Span;
import org.saheltimeline.listing.Condition;
import org.saheltimeline.listing.Lists;
import org.saheltimeline.listing.Lists.Selection;
import org.saheltimeline.listing.Slugs;
import org.saheltimeline.listing.Slugs.Keys;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many of the events that a filter keeps have each value, one statement a facet. */
@Repository
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class EventFacets {

	/** As many as a reader looks through. */
	private static final int VALUES_AT_MOST = 50;

	/** So many are counted in some 300 ms, and as a sample tell a share of 1 % to a fifteenth. */
	private static final int COUNTED_AT_MOST = 20_000;

	private final EntityManager entities;

	private final Lists lists;

	private final Slugs slugs;

	EventFacets(EntityManager entities, Lists lists, Slugs slugs) {
		this.entities = entities;
		this.lists = lists;
		this.slugs = slugs;
	}

	FacetsView of(EventFilter filter) {
		Keys keys = this.slugs.check(filter.references());
		Selection<EventState> selection = filter.selection(null, keys);
		long matches = this.lists.count(Events.NOW, selection, COUNTED_AT_MOST);
		double share = (matches > COUNTED_AT_MOST) ? shareToSample() : 1;
		if (share >= 1) {
			return counted(filter, selection.condition());
		}
		Condition<EventState> sampled = Condition.all(List.of(selection.condition(), drawn(share)));
		long events = this.lists.count(Events.NOW, new Selection<>(filter, sampled, null, null), Integer.MAX_VALUE - 1);
		return counted(filter, sampled).scaled(new Sample(events, share));
	}

	/** Such a share of all events as is counted at once, by the database's own estimate. */
	private double shareToSample() {
		Number events = (Number) this.entities
			.createNativeQuery("select reltuples from pg_class where oid = 'event'::regclass", Float.class)
			.getSingleResult();
		return (events.doubleValue() > COUNTED_AT_MOST)
				? BigDecimal.valueOf(COUNTED_AT_MOST / events.doubleValue()).round(new MathContext(2)).doubleValue() : 1;
	}

	/**
	 * Events of blocks of the table that are drawn by lot, the same ones each time: what is
	 * not drawn is not read.
	 */
	private static Condition<EventState> drawn(double share) {
		return (state, criteria) -> criteria.isTrue(criteria.sql(
				"(? in (select id from event tablesample system (%s) repeatable (1)))"
					.formatted(BigDecimal.valueOf(share * 100).toPlainString()),
				Boolean.class, state.get("event").get("id")));
	}

	private FacetsView counted(EventFilter filter, Condition<EventState> condition) {
		return new FacetsView(values(condition, (state) -> state.get("event").get("kind")),
				values(condition, (state) -> state.get("status")),
				values(condition, (state) -> participants(state, filter).get("actor").get("slug")),
				values(condition,
						(state) -> EventSelection.event(state).join("places").join("place").join("holders").get("slug")),
				values(condition, (state) -> EventSelection.event(state).join("places").get("place").get("country")),
				months(condition), null);
	}

	/**
	 * With {@code role} only those who have it, as the filter asks both of one
	 * participation.
	 */
	private static Join<?, ?> participants(Root<EventState> state, EventFilter filter) {
		Join<?, ?> participants = EventSelection.event(state).join("participants");
		return (filter.role() != null) ? participants.on(participants.get("role").in(filter.role())) : participants;
	}

	private List<Facet> values(Condition<EventState> condition, Function<Root<EventState>, Path<?>> of) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Tuple> query = criteria.createTupleQuery();
		JpaRoot<EventState> state = query.from(EventState.class);
		Path<?> value = of.apply(state);
		Expression<Long> count = criteria.countDistinct(state.get("event").get("id"));
		query.select(criteria.tuple(value, count))
			.where(criteria.and(condition.of(state, criteria), criteria.isNotNull(value)))
			.groupBy(value)
			.orderBy(criteria.desc(count), criteria.asc(value));
		return this.entities.createQuery(query)
			.setMaxResults(VALUES_AT_MOST)
			.getResultStream()
			.map((row) -> new Facet(text(row.get(0)), row.get(1, Long.class)))
			.toList();
	}

	private static String text(Object value) {
		return (value instanceof Term term) ? term.value() : value.toString();
	}

	private List<Facet> months(Condition<EventState> condition) {
		HibernateCriteriaBuilder criteria = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		JpaCriteriaQuery<Tuple> query = criteria.createTupleQuery();
		JpaRoot<EventState> state = query.from(EventState.class);
		Path<LocalDate> earliest = state.get("when").get("earliest");
		Path<LocalDate> latest = state.get("when").get("latest");
		query.select(criteria.tuple(earliest, latest, criteria.count(state)))
			.where(condition.of(state, criteria))
			.groupBy(earliest, latest);
		List<Span> spans = this.entities.createQuery(query)
			.getResultStream()
			.map((row) -> new Span(month(row.get(0, LocalDate.class)), month(row.get(1, LocalDate.class)),
					row.get(2, Long.class)))
			.toList();
		return MonthHistogram.of(spans);
	}

	private static @Nullable YearMonth month(@Nullable LocalDate day) {
		return (day != null) ? YearMonth.from(day) : null;
	}

}

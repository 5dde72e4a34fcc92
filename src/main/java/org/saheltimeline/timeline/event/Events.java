package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.NotFound;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of events, as they are known now or were known on a given day. */
@Transactional(readOnly = true)
public interface Events extends Repository<EventState, EventState.Key>, KeysetLists<EventState> {

	/** Joins the states to {@code event}, for {@link EventSelection}. */
	String STATE = "join event_state as state on state.event_id = event.id";

	/**
	 * The sort column for past states, because {@code event.sort_date} has only the
	 * current date.
	 */
	String DATE_THEN = "coalesce(nullif(state.when_first, '-infinity'), state.when_last)";

	/** Events without their states, to find the stored JSON of one event. */
	Listing<EventState> EVENT = Listing.of(EventState.class, "event", "");

	@Query("from EventState state join fetch state.event event where event.slug = :slug and state.knownUntil is null")
	Optional<EventState> findNow(String slug);

	@Query("""
			from EventState state join fetch state.event event
			where event.slug = :slug and state.knownFrom <= :day
			and (state.knownUntil is null or state.knownUntil > :day)
			""")
	Optional<EventState> findThen(String slug, LocalDate day);

	@SuppressWarnings("unchecked") // the items are only serialised, whatever their type
	default ListAnswer<EventView> list(EventFilter filter, EventParts parts, Paging paging, Format format) {
		EventSelection events = EventSelection.of(filter, keys(filter.references()));
		Selection selection = events.selection().sorted(parts.order(filter, format));
		Set<EventInclude> included = parts.included(paging, format);
		ListRequest request = new ListRequest(paging, format, EventParts.fields(paging, included));
		KnownBy knownBy = filter.knownBy();
		if (knownBy == null && format.isJson() && paging.fields() == null) {
			return (ListAnswer<EventView>) (ListAnswer<?>) list(listing(events.sortDate()), selection, request,
					KeptEvent.including(included), KeptEvent::new);
		}
		return list(listing((knownBy != null) ? DATE_THEN : events.sortDate()), selection, request,
				(state) -> EventView.of(state, knownBy, included));
	}

	/**
	 * Returns the first events of a list, with what each article says about them: the
	 * best matches if there is text to search for, otherwise by date.
	 * @param limit how many, 1 to 200
	 */
	default Page<EventView> first(EventFilter filter, int limit) {
		return withReports(filter, (filter.q() != null) ? null : List.of("date"),
				new Paging(limit, null, null, null, null));
	}

	/**
	 * Returns the events in which an actor takes part, by date, with what each article
	 * says about them; no more than the longest page of the list has.
	 */
	default List<EventView> ofActor(String actor, @Nullable KnownBy knownBy) {
		return withReports(EventFilter.of(actor, null, null, knownBy));
	}

	/**
	 * Returns the events of a place and of all places within it, by date, with what each
	 * article says about them; no more than the longest page of the list has.
	 */
	default List<EventView> inPlace(String place, @Nullable KnownBy knownBy) {
		return withReports(EventFilter.of(null, place, null, knownBy));
	}

	/**
	 * Returns the events that an article reports, by date, with what each article says
	 * about them; no more than the longest page of the list has.
	 */
	default List<EventView> ofArticle(String article) {
		return withReports(EventFilter.of(null, null, article, null));
	}

	private List<EventView> withReports(EventFilter filter) {
		return withReports(filter, List.of("date"), Paging.most()).items();
	}

	private Page<EventView> withReports(EventFilter filter, @Nullable List<String> sort, Paging paging) {
		EventSelection events = EventSelection.of(filter, keys(filter.references()));
		KnownBy knownBy = filter.knownBy();
		return list(listing((knownBy != null) ? DATE_THEN : events.sortDate()), events.selection().sorted(sort),
				ListRequest.of(paging, Format.JSON, EventView.class),
				(state) -> EventView.of(state, knownBy, EnumSet.of(EventInclude.REPORTS)))
			.page();
	}

	@Query("select new org.saheltimeline.timeline.event.EventReference(event.slug, event.title) from Event event where event.slug in :slugs")
	List<EventReference> findReferences(Collection<String> slugs);

	/** Returns the titles of events, by their ids. */
	default Map<String, String> titles(Collection<String> slugs) {
		return findReferences(slugs).stream().collect(Collectors.toMap(EventReference::id, EventReference::title));
	}

	@Query("""
			from EventState state join fetch state.event event
			where event.slug in :slugs and state.knownFrom <= :day
			and (state.knownUntil is null or state.knownUntil > :day)
			""")
	List<EventState> findAllThen(Collection<String> slugs, LocalDate day);

	/**
	 * Returns those of these events that were known on a day, without what articles say
	 * about them, by their ids.
	 */
	default Map<String, EventView> known(Collection<String> slugs, LocalDate day) {
		return findAllThen(slugs, day).stream()
			.map((state) -> EventView.of(state, null, EnumSet.noneOf(EventInclude.class)))
			.collect(Collectors.toMap(EventView::id, Function.identity()));
	}

	/** Returns how many events were known on a day. */
	@Query("select count(state) from EventState state where state.knownFrom <= :day and (state.knownUntil is null or state.knownUntil > :day)")
	long countKnown(LocalDate day);

	private static Listing<EventState> listing(String date) {
		return Listing
			.of(EventState.class, "event", STATE, "event.id, state.known_from",
					(row) -> new EventState.Key(row.getLong(1), row.getObject(2, LocalDate.class)))
			.sortedBy("date", LocalDate.class, date)
			.sortedBy("updated", Instant.class, "event.updated_at")
			.sortedBy("title", String.class, "event.sort_title");
	}

	/**
	 * Returns an event as it was known on a day, or as it is known now if there is no
	 * day.
	 */
	default EventView get(String slug, @Nullable KnownBy knownBy) {
		Optional<EventState> state = (knownBy != null) ? findThen(slug, knownBy.day()) : findNow(slug);
		return state.map((known) -> EventView.of(known, knownBy, EnumSet.allOf(EventInclude.class)))
			.orElseThrow(() -> notFound(slug, knownBy));
	}

	private NotFound notFound(String slug, @Nullable KnownBy knownBy) {
		return (knownBy != null && findNow(slug).isPresent())
				? new NotFound("knownBy",
						InvalidValue.malformed(
								"Nothing was known about the event \"%s\" by %s.".formatted(slug, knownBy.day())))
				: notFound("event", slug);
	}

	/**
	 * Returns the stored JSON of an event as it is known now, in an object that is only
	 * to be serialised: the proxy of a public interface is in another package, and cannot
	 * return a class of this one.
	 */
	default Object json(String slug) {
		return find(EVENT, slug, KeptEvent.including(EnumSet.allOf(EventInclude.class))).map(KeptEvent::new)
			.orElseThrow(() -> notFound("event", slug));
	}

}

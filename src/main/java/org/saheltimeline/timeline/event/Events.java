package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Lists;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.NotFound;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The events, as they were known at a time or are known now. */
@Repository
@Transactional(readOnly = true)
class Events {

	private static final Listing<EventState> NOW = sortedByMore(
			listing().sortedBy("date", LocalDate.class, (root, criteria) -> EventSelection.sortDate(root)));

	private static final Listing<EventState> THEN = sortedByMore(
			listing().sortedBy("date", LocalDate.class, (root, criteria) -> criteria
				.coalesce(root.get("when").get("earliest"), root.<LocalDate>get("when").get("latest"))));

	private final Lists lists;

	private final Slugs slugs;

	private final KeptJson kept;

	Events(Lists lists, Slugs slugs, KeptJson kept) {
		this.lists = lists;
		this.slugs = slugs;
		this.kept = kept;
	}

	private static Listing<EventState> listing() {
		return Listing.of(EventState.class, (root, criteria) -> EventSelection.event(root).get("slug"),
				(root) -> root.fetch("event"));
	}

	private static Listing<EventState> sortedByMore(Listing<EventState> listing) {
		return listing
			.sortedBy("updated", Instant.class, (root, criteria) -> EventSelection.event(root).get("updatedAt"))
			.sortedBy("title", String.class, (root, criteria) -> EventSelection.event(root).get("sortTitle"));
	}

	ListAnswer<EventView> list(EventFilter filter, EventParts parts, Paging paging, Format format) {
		Keys keys = this.slugs.check(filter.references());
		Set<EventInclude> included = parts.included(paging, format);
		Listing<EventState> listing = (filter.knownBy() != null) ? THEN : NOW;
		Selection<EventState> selection = filter.selection(parts.order(filter, format), keys);
		Fields fields = EventParts.fields(paging, included);
		boolean wholeJson = this.kept.isUsable() && format.isJson() && paging.fields() == null
				&& filter.knownBy() == null;
		return wholeJson ? this.lists.json(listing, selection, paging, fields, KeptJson.including(included))
				: this.lists.list(listing, selection, paging, fields,
						(state) -> EventView.of(state, filter.knownBy(), included));
	}

	EventView get(String slug, @Nullable KnownBy knownBy) {
		return this.lists.one(NOW, slug, EventSelection.known(knownBy))
			.map((state) -> EventView.of(state, knownBy, EnumSet.allOf(EventInclude.class)))
			.orElseThrow(() -> notFound(slug, knownBy));
	}

	private NotFound notFound(String slug, @Nullable KnownBy knownBy) {
		boolean exists = knownBy != null && this.lists.one(NOW, slug, EventSelection.known(null)).isPresent();
		return (knownBy != null && exists)
				? new NotFound("knownBy",
						InvalidValue.malformed(
								"Nothing was known about the event \"%s\" by %s.".formatted(slug, knownBy.day())))
				: this.slugs.notFound("event", slug);
	}

	/** The JSON of an event as it is known now. */
	Object json(String slug) {
		return this.kept.isUsable() ? this.kept.of(slug).orElseThrow(() -> this.slugs.notFound("event", slug))
				: get(slug, null);
	}

}

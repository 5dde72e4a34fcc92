package org.saheltimeline.timeline.event;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.web.BoundingBox;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.place.PlaceOnMap;
import org.saheltimeline.vocabulary.time.EdtfDate;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Query parameters that select events. Commas within a parameter mean OR; different
 * parameters are combined with AND.
 *
 * @param id ids of the events
 * @param date when they happened
 * @param dateMatch how their date must relate to {@code date}
 * @param knownBy latest publication date to consider
 * @param kind kinds of event
 * @param status how far along they were
 * @param actor actors who took part
 * @param role roles of those actors, or of any actor if none is given
 * @param place places where they happened, including all places within
 * @param country countries where they happened
 * @param bbox bounding box that contains one of their places
 * @param article articles that report them
 * @param minArticles minimum number of articles that report them
 * @param q full-text query
 */
public record EventFilter(
		@Parameter(description = "Ids of events; several with commas. They come in the order of the list",
				example = "first-convoy-leaves-niger,first-convoy-reaches-chad") @Nullable List<String> id,
		@Parameter(
				description = "When they happened, as EDTF: a day, month, year, season, interval or set of one range",
				example = "2023-10/2023-12") @Nullable EdtfDate date,
		@Parameter(
				description = "How their date relates to `date`: `overlaps` (it may have been then; the default) or `within` (it certainly was, which excludes what was only announced or scheduled). Requires `date`",
				example = "within") @Nullable DateMatch dateMatch,
		@Parameter(description = "What was known then: only what articles published by that day, month or year say",
				example = "2024-12-31") @Nullable KnownBy knownBy,
		@Parameter(description = "Kind of event; several with commas",
				example = "convoy-departure,convoy-arrival") @Nullable List<EventKind> kind,
		@Parameter(description = "Status; several with commas", example = "occurred") @Nullable List<Status> status,
		@Parameter(description = "Id of an actor who took part; several with commas",
				example = "french-armed-forces") @Nullable List<String> actor,
		@Parameter(description = "Role of that actor, or of any actor if `actor` is not given; several with commas",
				example = "agent") @Nullable List<ParticipantRole> role,
		@Parameter(
				description = "Id of a place where they happened, including all places within it; several with commas",
				example = "sahel") @Nullable List<String> place,
		@Parameter(
				description = "Country where they happened, ISO 3166-1 alpha-2 or alpha-3, in either case; several with commas",
				example = "NE") @Nullable List<Country> country,
		@Parameter(
				description = "Bounding box around one of their places: west,south,east,north in WGS 84 degrees. South must not be above north. If west is greater than east, the box crosses the antimeridian",
				example = "0,11,16,24") @Nullable BoundingBox bbox,
		@Parameter(description = "Id of an article that reports them; several with commas",
				example = "niger-army-sets-december-22") @Nullable List<String> article,
		@Parameter(description = "Minimum number of articles that report them, 1 or more", example = "1") @Min(
				value = 1, message = "is too small. `minArticles` is 1 or more") @Nullable Integer minArticles,
		@Parameter(
				description = "Full text over titles, summaries, and the names and aliases of actors and places. Case and accents do not matter. Supports \"exact phrases\", `or` and `-not`. Up to 500 matches are ranked; more come in the order of the list, which `page.sort` names",
				example = "convoy") @Nullable String q) {

	static EventFilter of(@Nullable String actor, @Nullable String place, @Nullable String article,
			@Nullable KnownBy knownBy) {
		return new EventFilter(null, null, null, knownBy, null, null, one(actor), null, one(place), null, null,
				one(article), null, null);
	}

	private static @Nullable List<String> one(@Nullable String id) {
		return (id != null) ? List.of(id) : null;
	}

	/**
	 * Creates a filter from what people ask for most.
	 */
	public static EventFilter of(@Nullable String q, @Nullable EdtfDate date, @Nullable List<EventKind> kind,
			@Nullable List<String> actor, @Nullable List<String> place, @Nullable KnownBy knownBy) {
		return new EventFilter(null, date, null, knownBy, kind, null, actor, null, place, null, null, null, null, q);
	}

	/** Returns this filter, but only for events that certainly happened in its time. */
	public EventFilter within() {
		return new EventFilter(this.id, this.date, DateMatch.WITHIN, this.knownBy, this.kind, this.status, this.actor,
				this.role, this.place, this.country, this.bbox, this.article, this.minArticles, this.q);
	}

	References references() {
		return new References().add("id", "event", this.id)
			.add("actor", "actor", this.actor)
			.addWithin("place", this.place)
			.add("article", "article", this.article)
			.addWhere("country", "place", Country.in("place.country", this.country))
			.addWhere("bbox", "place", PlaceOnMap.in(this.bbox));
	}

	/** Returns this filter without the given parameters. */
	EventFilter without(Set<String> parameters) {
		@Nullable Object[] values = Arrays.stream(EventFilter.class.getRecordComponents())
			.map((component) -> parameters.contains(component.getName()) ? null : value(component.getAccessor()))
			.toArray();
		return (EventFilter) BeanUtils.instantiateClass(EventFilter.class.getDeclaredConstructors()[0], values);
	}

	private @Nullable Object value(Method accessor) {
		ReflectionUtils.makeAccessible(accessor);
		return ReflectionUtils.invokeMethod(accessor, this);
	}

}

package org.saheltimeline.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.actor.ActorView;
import org.saheltimeline.timeline.article.ArticleView;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.place.PlaceView;
import org.saheltimeline.vocabulary.time.ReducedDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page shows, in the terms of schema.org (JSON-LD 1.1). Its nodes have the same
 * ids as in the linked data of events.
 */
final class LinkedData {

	/** Creative Commons Attribution 4.0, as the page about the timeline explains. */
	private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

	private final Map<String, Object> members = new LinkedHashMap<>();

	private LinkedData(String type, String id, String page) {
		this.members.put("@context", "https://schema.org");
		this.members.put("@type", type);
		this.members.put("@id", id);
		this.members.put("url", page);
	}

	private static LinkedData of(String type, String kind, String id) {
		return new LinkedData(type, Address.of(kind, id), Address.ofPage(kind, id)).with("identifier", id);
	}

	/** Describes the whole timeline. */
	static String ofTimeline(String description) {
		return new LinkedData("Dataset", Address.of("events"), Address.ofFrontPage()).with("name", "Sahel Timeline")
			.with("description", description)
			.with("license", LICENCE)
			.with("isAccessibleForFree", true)
			.with("distribution", Stream.of(Format.CSV, Format.NDJSON, Format.GEOJSON)
				.map((format) -> Map.of("@type", "DataDownload", "encodingFormat", format.mediaType().toString(),
						"contentUrl", Address.of("events") + "?format=" + format.value()))
				.map(TreeMap::new)
				.toList())
			.toJson();
	}

	static String of(ActorView actor) {
		return of((actor.kind() == ActorKind.PERSON) ? "Person" : "Organization", "actors", actor.id())
			.with("name", actor.name())
			.with("alternateName", actor.aliases())
			.with("description", actor.description())
			.with("sameAs", (actor.wikidata() != null) ? "http://www.wikidata.org/entity/" + actor.wikidata() : null)
			.toJson();
	}

	static String of(PlaceView place) {
		PlaceReference within = place.within();
		Coordinates point = place.coordinates();
		return of("Place", "places", place.id()).with("name", place.name())
			.with("alternateName", place.aliases())
			.with("geo", (point != null)
					? Map.of("@type", "GeoCoordinates", "latitude", point.lat(), "longitude", point.lon()) : null)
			.with("containedInPlace", (within != null)
					? Map.of("@type", "Place", "@id", Address.of("places", within.id()), "name", within.name()) : null)
			.toJson();
	}

	static String of(ArticleView article) {
		ReducedDate published = article.published().unit();
		return of("NewsArticle", "articles", article.id()).with("name", article.title())
			.with("datePublished", (published != null) ? published.toString() : null)
			.with("publisher", organisation(article.publisher()))
			.with("sourceOrganization", organisation(article.agency()))
			.toJson();
	}

	private static @Nullable Map<String, String> organisation(@Nullable String name) {
		return (name != null) ? Map.of("@type", "Organization", "name", name) : null;
	}

	private LinkedData with(String name, @Nullable Object value) {
		if (value != null && !value.equals(List.of())) {
			this.members.put(name, (value instanceof Map<?, ?> map) ? new TreeMap<>(map) : value);
		}
		return this;
	}

	private String toJson() {
		return JsonMapper.shared().writeValueAsString(this.members);
	}

}

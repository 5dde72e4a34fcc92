package org.saheltimeline.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
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

	private final Map<String, Object> members = new LinkedHashMap<>();

	private LinkedData(String type, String kind, String id) {
		this.members.put("@context", "https://schema.org");
		this.members.put("@type", type);
		this.members.put("@id", Address.of(kind, id));
		this.members.put("url", Address.ofPage(kind, id));
		this.members.put("identifier", id);
	}

	static String of(ActorView actor) {
		return new LinkedData((actor.kind() == ActorKind.PERSON) ? "Person" : "Organization", "actors", actor.id())
			.with("name", actor.name())
			.with("alternateName", actor.aliases())
			.with("description", actor.description())
			.with("sameAs", (actor.wikidata() != null) ? "http://www.wikidata.org/entity/" + actor.wikidata() : null)
			.toJson();
	}

	static String of(PlaceView place) {
		PlaceReference within = place.within();
		Coordinates point = place.coordinates();
		return new LinkedData("Place", "places", place.id()).with("name", place.name())
			.with("alternateName", place.aliases())
			.with("geo", (point != null)
					? Map.of("@type", "GeoCoordinates", "latitude", point.lat(), "longitude", point.lon()) : null)
			.with("containedInPlace", (within != null)
					? Map.of("@type", "Place", "@id", Address.of("places", within.id()), "name", within.name()) : null)
			.toJson();
	}

	static String of(ArticleView article) {
		ReducedDate published = article.published().unit();
		return new LinkedData("NewsArticle", "articles", article.id()).with("name", article.title())
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

package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventView.ParticipantView;
import org.saheltimeline.timeline.event.EventView.PlaceView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.time.ReducedDate;
import org.saheltimeline.http.web.Address;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Events as linked data (JSON-LD 1.1) in schema.org terms. The context stands in the
 * document, so that no processor has to fetch one.
 */
@Component
class EventLinkedData extends JsonListConverter<EventView> {

	private static final Context CONTEXT = new Context("https://schema.org/",
			new Definition("http://purl.org/dc/terms/temporal", "http://id.loc.gov/datatypes/edtf/EDTF"));

	EventLinkedData(JsonMapper json) {
		super(json, EventView.class, Format.JSONLD, Map.of("@context", CONTEXT), "@graph");
	}

	@Override
	protected Node element(EventView event) {
		return Node.of(event);
	}

	@Override
	protected Alone alone(EventView event) {
		return new Alone(CONTEXT, Node.of(event));
	}

	/**
	 * What the terms of a document mean.
	 *
	 * @param vocabulary where a term is defined that is not named here
	 * @param edtf a date in EDTF
	 */
	record Context(@JsonProperty("@vocab") String vocabulary, Definition edtf) {

	}

	/**
	 * What one term means.
	 *
	 * @param id the property
	 * @param type the datatype of its values
	 */
	record Definition(@JsonProperty("@id") String id, @JsonProperty("@type") String type) {

	}

	/**
	 * A node with the context that it needs.
	 *
	 * @param context what its terms mean
	 * @param node the node
	 */
	record Alone(@JsonProperty("@context") Context context, @JsonUnwrapped Node node) {

	}

	/**
	 * An event of schema.org; what is not known is absent.
	 *
	 * @param type what it is
	 * @param id its address
	 * @param identifier its slug
	 * @param name what happened, in a few words
	 * @param description what happened
	 * @param keywords what sort of happening
	 * @param startDate as much of its start as is known (ISO 8601)
	 * @param endDate as much of its end as is known; absent where it is that of the start
	 * @param edtf its date in full
	 * @param eventStatus for what is still to come
	 * @param location where
	 * @param about who took part
	 * @param subjectOf the articles that report it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Node(@JsonProperty("@type") String type, @JsonProperty("@id") String id, String identifier, String name,
			String description, String keywords, @Nullable String startDate, @Nullable String endDate, String edtf,
			@Nullable Reference eventStatus, List<Thing> location, List<Thing> about, List<Thing> subjectOf) {

		static Node of(EventView event) {
			boolean toCome = event.status() == Status.ANNOUNCED || event.status() == Status.SCHEDULED;
			boolean endsLater = event.when().start() == null || event.when().spans();
			return new Node("Event", Address.of("events", event.id()), event.id(), event.title(), event.summary(),
					event.kind().value(), iso(event.when().start()), (endsLater) ? iso(event.when().end()) : null,
					event.when().edtf(), (toCome) ? new Reference("https://schema.org/EventScheduled") : null,
					event.places().stream().map(Thing::of).toList(),
					event.participants().stream().map(Thing::of).toList(),
					EventInWords.reports(event).stream().map(Thing::of).toList());
		}

		private static @Nullable String iso(@Nullable ReducedDate date) {
			return (date != null) ? date.toString() : null;
		}

	}

	/**
	 * A node that stands elsewhere.
	 *
	 * @param id its address
	 */
	record Reference(@JsonProperty("@id") String id) {

	}

	/**
	 * What an event refers to.
	 *
	 * @param type what it is
	 * @param id its address
	 * @param identifier its slug
	 * @param name its name; absent where it has none
	 * @param geo where it is on a map; absent where no point would be honest
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Thing(@JsonProperty("@type") String type, @JsonProperty("@id") String id, String identifier,
			@Nullable String name, @Nullable Geo geo) {

		static Thing of(PlaceView place) {
			return new Thing("Place", Address.of("places", place.place().id()), place.place().id(),
					place.place().name(), Geo.of(place.coordinates()));
		}

		static Thing of(ParticipantView participant) {
			return new Thing("Thing", Address.of("actors", participant.actor().id()), participant.actor().id(),
					participant.actor().name(), null);
		}

		static Thing of(ReportView report) {
			return new Thing("NewsArticle", Address.of("articles", report.article().id()), report.article().id(), null,
					null);
		}

	}

	/**
	 * A point on the map, WGS 84 degrees.
	 *
	 * @param type what it is
	 * @param latitude -90 to 90
	 * @param longitude -180 to 180
	 */
	record Geo(@JsonProperty("@type") String type, double latitude, double longitude) {

		static @Nullable Geo of(@Nullable Coordinates point) {
			return (point != null) ? new Geo("GeoCoordinates", point.lat(), point.lon()) : null;
		}

	}

}

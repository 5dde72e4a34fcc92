package org.saheltimeline.timeline.formats;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.ParticipantView;
import org.saheltimeline.timeline.event.EventView.PlaceView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.ReducedDate;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Converts events to linked data (JSON-LD 1.1) with schema.org terms. The context is
 * embedded, so that processors do not need to fetch it.
 */
@Component
public class EventLinkedData extends JsonListConverter<EventView> {

	private static final Context CONTEXT = new Context("https://schema.org/",
			new Definition("http://purl.org/dc/terms/temporal", "http://id.loc.gov/datatypes/edtf/EDTF"));

	EventLinkedData(JsonMapper json) {
		super(json, EventView.class, Format.JSONLD, Map.of("@context", CONTEXT), "@graph");
	}

	/** Returns an event as a document of its own. */
	public static Object document(EventView event) {
		return new Alone(CONTEXT, Node.of(event));
	}

	@Override
	protected Node element(EventView event) {
		return Node.of(event);
	}

	@Override
	protected Object alone(EventView event) {
		return document(event);
	}

	/**
	 * The context, which defines the terms of a document.
	 *
	 * @param vocabulary the vocabulary for terms that are not defined here
	 * @param edtf the definition of {@code edtf}, a date in EDTF
	 */
	record Context(@JsonProperty("@vocab") String vocabulary, Definition edtf) {

	}

	/**
	 * The definition of one term.
	 *
	 * @param id the property
	 * @param type the datatype of its values
	 */
	record Definition(@JsonProperty("@id") String id, @JsonProperty("@type") String type) {

	}

	/**
	 * A single node with its context.
	 *
	 * @param context the context
	 * @param node the node
	 */
	record Alone(@JsonProperty("@context") Context context, @JsonUnwrapped Node node) {

	}

	/**
	 * A schema.org event. Unknown values are absent.
	 *
	 * @param type the schema.org type
	 * @param id the address of the event
	 * @param url the address of its page
	 * @param identifier the slug
	 * @param name what happened, in a few words
	 * @param description what happened
	 * @param keywords the kind of event
	 * @param startDate the start, as far as it is known (ISO 8601); absent for a point
	 * that may lie in several years
	 * @param endDate the end, as far as it is known; absent if it is the same as the
	 * start
	 * @param edtf the full date in EDTF
	 * @param eventStatus a status for events that are announced or scheduled; absent for
	 * all others
	 * @param location where it happened
	 * @param about the participants
	 * @param subjectOf the articles that report it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Node(@JsonProperty("@type") String type, @JsonProperty("@id") String id, String url, String identifier,
			String name, String description, String keywords, @Nullable String startDate, @Nullable String endDate,
			String edtf, @Nullable Reference eventStatus, List<Thing> location, List<Thing> about,
			List<Thing> subjectOf) {

		static Node of(EventView event) {
			boolean toCome = event.status() == Status.ANNOUNCED || event.status() == Status.SCHEDULED;
			FactDate when = event.when();
			boolean endsLater = when.extent() == Extent.SPAN && (when.start() == null || when.spans());
			return new Node("Event", Address.of("events", event.id()), Address.ofPage("events", event.id()), event.id(),
					event.title(), event.summary(), event.kind().value(), iso(started(when)),
					endsLater ? iso(when.end()) : null, when.edtf(),
					(toCome) ? new Reference("https://schema.org/EventScheduled") : null,
					event.places().stream().map(Thing::of).toList(),
					event.participants().stream().map(Thing::of).toList(),
					EventInWords.reports(event).stream().map(Thing::of).toList());
		}

		/** Returns when it started; null for a state of which that is unknown. */
		private static @Nullable ReducedDate started(FactDate when) {
			return switch (when.extent()) {
				case POINT -> when.unit();
				case SPAN -> when.start();
				case OBSERVED -> null;
			};
		}

		private static @Nullable String iso(@Nullable ReducedDate date) {
			return (date != null) ? date.toString() : null;
		}

	}

	/**
	 * A reference to a node defined elsewhere.
	 *
	 * @param id its address
	 */
	record Reference(@JsonProperty("@id") String id) {

	}

	/**
	 * A place, actor or article that an event refers to.
	 *
	 * @param type the schema.org type
	 * @param id its address
	 * @param identifier its slug
	 * @param name its name; absent if it has none
	 * @param geo its point on the map; absent if a point would be misleading
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
	 * A point on the map, in WGS 84 degrees.
	 *
	 * @param type the schema.org type
	 * @param latitude the latitude, -90 to 90
	 * @param longitude the longitude, -180 to 180
	 */
	record Geo(@JsonProperty("@type") String type, double latitude, double longitude) {

		static @Nullable Geo of(@Nullable Coordinates point) {
			return (point != null) ? new Geo("GeoCoordinates", point.lat(), point.lon()) : null;
		}

	}

}

package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.saheltimeline.http.listing.KeysetLists.Text;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.util.function.SingletonSupplier;

/**
 * An event as JSON that the database stores along with the facts, because building it is
 * most of the work of a page.
 *
 * @param json the JSON of an {@link EventView}
 */
@JsonRootName("EventView")
record KeptEvent(String json) {

	/** Returns the JSON column for listed events with the included optional parts. */
	static Text including(Set<EventInclude> included) {
		return new Text(" join event_json as json on json.event_id = event.id",
				Sql.of("json.head%s%s%s || json.tail".formatted(
						(included.contains(EventInclude.DATING)) ? " || json.dating" : "",
						(included.contains(EventInclude.LINKS)) ? " || json.links" : "",
						(included.contains(EventInclude.REPORTS)) ? " || json.reports" : "")));
	}

	/**
	 * Writes the stored JSON unchanged, unless {@code spring.jackson} settings change the
	 * way events are serialised.
	 */
	@JacksonComponent
	static class Serializer extends ValueSerializer<KeptEvent> {

		private static final Logger log = LoggerFactory.getLogger(KeptEvent.class);

		private static final EventView SAMPLE = new EventView("é", EventKind.COUP, Status.OCCURRED, false, "/", "",
				FactDate.of("2023/..", Basis.STATED), LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of(), null,
				null, List.of(), 0, Instant.EPOCH);

		private final SingletonSupplier<Boolean> hasShapeOfKept;

		@Autowired
		Serializer(ObjectProvider<JsonMapper> json) {
			this(json::getObject);
		}

		Serializer(Supplier<JsonMapper> json) {
			this.hasShapeOfKept = SingletonSupplier.of(() -> hasShapeOfKept(json.get()));
		}

		@Override
		public void serialize(KeptEvent event, JsonGenerator generator, SerializationContext context) {
			if (Boolean.TRUE.equals(this.hasShapeOfKept.get())) {
				generator.writeRawValue(event.json);
			}
			else {
				context.writeValue(generator, JsonMapper.shared().readValue(event.json, EventView.class));
			}
		}

		/** Returns whether the stored JSON is what this application would write. */
		private static boolean hasShapeOfKept(JsonMapper json) {
			boolean same = json.writeValueAsString(SAMPLE).equals(JsonMapper.shared().writeValueAsString(SAMPLE));
			if (!same) {
				log.info(
						"The JSON of events is written anew for each request, because spring.jackson gives it another shape");
			}
			return same;
		}

	}

}

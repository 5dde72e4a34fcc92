package org.saheltimeline.http.openapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Limit;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/**
 * Documents the form and limits of every text, number and list in a response. A new field
 * gets the defaults for its type until it is listed here.
 */
@Component
class AnswerForms implements OpenApiCustomizer {

	/** By schema and field, or by field alone. */
	private static final Map<String, TextForm> TEXTS = Map.ofEntries(Map.entry("ConflictItem.id", TextForm.SLUGS),
			Map.entry("Disagreement.troopCounts", TextForm.SLUG), Map.entry("ProblemError.parameter", TextForm.ANY),
			Map.entry("Problem.detail", TextForm.PARAGRAPHS), Map.entry("BasisWithdrawal.event", TextForm.SLUG),
			Map.entry("CodebookList.name", TextForm.SLUG), Map.entry("CodebookValue.value", TextForm.SLUG),
			Map.entry("id", TextForm.SLUG), Map.entry("partOf", TextForm.SLUG), Map.entry("troopCount", TextForm.SLUG),
			Map.entry("country", TextForm.COUNTRY), Map.entry("edtf", TextForm.EDTF),
			Map.entry("instance", TextForm.REFERENCE), Map.entry("next", TextForm.CURSOR),
			Map.entry("NextChanges.next", TextForm.FEED_CURSOR), Map.entry("actor", TextForm.SLUG),
			Map.entry("actors", TextForm.SLUG), Map.entry("article", TextForm.SLUG),
			Map.entry("dossiers", TextForm.SLUG), Map.entry("event", TextForm.SLUG), Map.entry("events", TextForm.SLUG),
			Map.entry("force", TextForm.SLUG), Map.entry("other", TextForm.SLUG), Map.entry("place", TextForm.SLUG),
			Map.entry("places", TextForm.SLUG), Map.entry("revised", TextForm.DATE), Map.entry("within", TextForm.SLUG),
			Map.entry("seed", TextForm.FILE_NAME), Map.entry("sha256", TextForm.SHA256),
			Map.entry("type", TextForm.REFERENCE), Map.entry("wikidata", TextForm.WIKIDATA));

	private static final Map<String, TextForm> FORMATS = Map.of("date", TextForm.DATE, "date-time", TextForm.DATE_TIME);

	private static final Map<String, Bounds> NUMBERS = Map.of("lat", new Bounds(-90, 90), "lon", new Bounds(-180, 180),
			"aboutTolerance", new Bounds(0, 1), "status", new Bounds(100, 599), "paragraph",
			new Bounds(1, Integer.MAX_VALUE), "PageInfo.limit", new Bounds(1, 200),
			// The distance between the first and last day that an EDTF date can name
			"ageDays", new Bounds(-3_652_058, 3_652_058));

	private static final Bounds INTEGER = new Bounds(0, Integer.MAX_VALUE);

	/**
	 * The largest number that every client reads exactly; real quantities are far
	 * smaller.
	 */
	private static final Bounds LONG = new Bounds(0, (1L << 53) - 1);

	/** The arrays that have a limit; the length of the others depends on the data. */
	private static final Map<String, Integer> ARRAYS = Map.of("items", 200, "Changes.items", 1000, "Problem.errors",
			Limit.ERRORS.most());

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" }) // as in the library's API
	public void customise(OpenAPI document) {
		document.getComponents().getSchemas().forEach((schema, definition) -> {
			Map<String, Schema> fields = definition.getProperties();
			if (fields != null) {
				fields.forEach((field, value) -> describe(schema, field, value));
			}
		});
	}

	private static void describe(String schema, String field, Schema<?> definition) {
		if (definition.getTypes() == null || definition.getEnum() != null) {
			return;
		}
		if (definition.getTypes().contains("string")) {
			text(schema, field, definition).describe(definition);
		}
		else if (definition.getItems() != null) {
			definition.maxItems(named(ARRAYS, schema, field));
			describe(schema, field, definition.getItems());
		}
		else if (definition.getAdditionalProperties() instanceof Schema<?> values) {
			TextForm.FILE.describe(values);
		}
		else if (!definition.getTypes().contains("boolean")) {
			Bounds type = "int64".equals(definition.getFormat()) ? LONG : INTEGER;
			Objects.requireNonNullElse(named(NUMBERS, schema, field), type).describe(definition);
		}
	}

	private static TextForm text(String schema, String field, Schema<?> definition) {
		TextForm format = (definition.getFormat() != null) ? FORMATS.get(definition.getFormat()) : null;
		return (format != null) ? format : Objects.requireNonNullElse(named(TEXTS, schema, field), TextForm.TEXT);
	}

	private static <T> @Nullable T named(Map<String, T> all, String schema, String field) {
		T named = all.get(schema + "." + field);
		return (named != null) ? named : all.get(field);
	}

	/**
	 * The range of a number.
	 *
	 * @param least the smallest value
	 * @param most the largest value
	 */
	private record Bounds(long least, long most) {

		void describe(Schema<?> schema) {
			schema.minimum(BigDecimal.valueOf(this.least)).maximum(BigDecimal.valueOf(this.most));
		}

	}

}

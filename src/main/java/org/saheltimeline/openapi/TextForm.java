package org.saheltimeline.openapi;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.Limit;

/**
 * The forms that a text of this API can have, as JSON Schema says them. A pattern never
 * refuses what the service takes or gives; the parsers are stricter.
 */
enum TextForm {

	ANY(null, "[\\s\\S]*", 20_000), BOX(null, "^-?[0-9.]+(,-?[0-9.]+){3}$", 100), COUNTRY(null, "^[A-Z]{2}$", 2),
	COUNTRY_ASKED(null, "^([A-Za-z]{2}|[A-Za-z]{3})$", 3), CURSOR(null, "^[A-Za-z0-9_-]+$", 4_000),
	DATE("date", null, 10), DATE_TIME("date-time", null, 30),
	EDTF(null, "^(%1$s(/(%1$s|\\.\\.)?)?|(\\.\\.)?/(%1$s|\\.\\.)?)$".formatted("[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?"), 64),
	FILE_NAME(null, "^[^/]+$", 255), PARAGRAPHS(null, "\\S", 65_000), REFERENCE("uri-reference", null, 8_000),
	SHA256(null, "^[0-9a-f]{64}$", 64), SLUG(null, "^[a-z0-9]+(-[a-z0-9]+)*$", 100),
	SLUGS(null, "^[a-z0-9]+(--?[a-z0-9]+)*$", 2_000), SORT_KEY(null, "^-?[a-zA-Z]+$", 50), TEXT(null, "\\S", 20_000),
	TEXT_ASKED(null, "\\S", Limit.CHARACTERS.most()), WIKIDATA(null, "^Q[1-9][0-9]*$", 20),
	YEAR_TO_DAY(null, "^[0-9X]{4}(-[0-9X]{2}){0,2}$", 10);

	private final @Nullable String format;

	private final @Nullable String pattern;

	private final int length;

	TextForm(@Nullable String format, @Nullable String pattern, int length) {
		this.format = format;
		this.pattern = pattern;
		this.length = length;
	}

	/** Says it of a schema, beside what the schema says already. */
	void describe(Schema<?> schema) {
		if (this.format != null) {
			schema.format(this.format);
		}
		if (this.pattern != null && schema.getPattern() == null) {
			schema.pattern(this.pattern);
		}
		if (schema.getMaxLength() == null) {
			schema.maxLength(this.length);
		}
	}

}

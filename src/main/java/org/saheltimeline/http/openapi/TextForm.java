package org.saheltimeline.http.openapi;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Limit;

/**
 * The forms of text in this API, in terms of JSON Schema. A parameter's pattern accepts
 * exactly what the service accepts, as far as that does not depend on the data.
 */
enum TextForm {

	ANY(null, "[\\s\\S]*", 20_000), BOX(null, Patterns.BOX, Limit.CHARACTERS.most()), COUNTRY(null, "^[A-Z]{2}$", 2),
	COUNTRY_ASKED(null, Patterns.COUNTRY, 3), CURSOR(null, "^[A-Za-z0-9_-]+$", 4_000), DATE("date", null, 10),
	DATE_TIME("date-time", null, 30), DAY("date", Patterns.DAY, 10), EDTF(null, Patterns.EDTF, 64),
	FILE(null, "[\\s\\S]*", 1 << 20), FEED_CURSOR(null, Patterns.FEED_CURSOR, 200), FILE_NAME(null, "^[^/]+$", 255),
	PARAGRAPHS(null, "\\S", 65_000), PERIOD(null, Patterns.PERIOD, 64), REFERENCE("uri-reference", null, 8_000),
	SHA256(null, "^[0-9a-f]{64}$", 64), SLUG(null, "^[a-z0-9]+(-[a-z0-9]+)*$", 100),
	SLUGS(null, "^[a-z0-9]+(--?[a-z0-9]+)*$", 2_000), TEXT(null, "\\S", 20_000),
	TEXT_ASKED(null, Patterns.TEXT, Limit.CHARACTERS.most()), WIKIDATA(null, "^Q[1-9][0-9]*$", 20),
	DAY_MONTH_OR_YEAR(null, Patterns.DAY_MONTH_OR_YEAR, 10);

	private final @Nullable String format;

	private final @Nullable String pattern;

	private final int length;

	TextForm(@Nullable String format, @Nullable String pattern, int length) {
		this.format = format;
		this.pattern = pattern;
		this.length = length;
	}

	/**
	 * Adds this form to a schema, keeping the pattern and maximum length that it already
	 * has.
	 */
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

package org.saheltimeline.listing;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.format.Format;
import org.saheltimeline.web.InvalidParameters;
import org.saheltimeline.web.InvalidValue;

/**
 * Which page of a list and how much of each item, as query parameters.
 *
 * @param limit how many items at most, 1 to 200
 * @param cursor where the page starts: the {@code page.next} of the page before, for the
 * same query
 * @param count whether to say how many there are in all
 * @param fields which fields of each item
 * @param bom whether a table starts with a byte order mark
 */
public record Paging(@Parameter(
		description = "How many items at most, 1 to 200; where not given 25 in `json` and `atom`, all in every other format",
		example = "25") @Min(value = 1, message = "is too small; limit is 1 to 200") @Max(value = 200,
				message = "is too large; limit is 1 to 200") @Nullable Integer limit,
		@Parameter(
				description = "Where the page starts: the `page.next` of the page before, or `start`. "
						+ "A cursor belongs to its query and is refused with another",
				example = "start") @Size(max = CURSOR) @Nullable String cursor,
		@Parameter(
				description = "Fills `page.total`: `exact` counts up to 100,000 matches, `estimated` up to 1,000; beyond, `relation` is `gte`. With `json` only",
				example = "exact") @Nullable CountMode count,
		@Parameter(
				description = "The fields that each item shows, with commas, in `json`, `csv` and `ndjson`; all where not given",
				example = "id") @Nullable List<String> fields,
		@Parameter(description = "`true` starts a `csv` with a byte order mark, by which Excel knows that it is UTF-8",
				example = "false") @Nullable Boolean bom) {

	/** Room for the sort keys of a row; an address may be twice as long. */
	private static final int CURSOR = 4_000;

	private static final int DEFAULT_LIMIT = 25;

	private static final String START = "start";

	/** The cursor, unless the page is the first. */
	public @Nullable String after() {
		return START.equals(this.cursor) ? null : this.cursor;
	}

	/** The limit asked for, or 25. */
	public int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

	/** Whether a table starts with a byte order mark. */
	public boolean marksBytes() {
		return Boolean.TRUE.equals(this.bom);
	}

	/** A page of this size. */
	static Paging batch(@Nullable String start, int size) {
		return new Paging(size, start, null, null, null);
	}

	/** Refuses what the chosen format cannot show rather than ignore it. */
	void check(Format format) {
		refuse("count", this.count, format == Format.JSON, "json");
		refuse("fields", this.fields, format.hasFields(), "json, csv and ndjson");
		refuse("bom", (marksBytes()) ? this.bom : null, format == Format.CSV, "csv");
	}

	private static void refuse(String parameter, @Nullable Object value, boolean served, String formats) {
		if (value != null && !served) {
			throw new InvalidParameters(parameter, InvalidValue
				.malformed("«%s» has no meaning in this format; it goes with %s.".formatted(parameter, formats)));
		}
	}

}

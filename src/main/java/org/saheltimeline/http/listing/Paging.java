package org.saheltimeline.http.listing;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

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
public record Paging(
		@Parameter(description = "Maximum number of items, 1 to 200. Default: 25 for `json` and `atom`, otherwise all",
				example = "25") @Min(value = 1, message = "is too small. `limit` goes from 1 to 200") @Max(value = 200,
						message = "is too large. `limit` goes from 1 to 200") @Nullable Integer limit,
		@Parameter(
				description = "Start of the page: `page.next` of the previous page, or `start`. "
						+ "A cursor is valid only for the query that returned it",
				example = "start") @Size(max = CURSOR) @Nullable String cursor,
		@Parameter(
				description = "Fills `page.total`: `exact` counts up to 100,000 matches, `estimated` up to 1,000. Beyond that, `relation` is `gte`. Only with `json`",
				example = "exact") @Nullable CountMode count,
		@Parameter(
				description = "Fields to return for each item. `json` and `ndjson` always contain `id`. Only with `json`, `ndjson` and `csv`. Default: all",
				example = "id") @Nullable List<String> fields,
		@Parameter(description = "`true` starts a `csv` with a byte order mark, so that Excel reads it as UTF-8",
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
		refuse("count", this.count, format == Format.JSON, "`format=json`");
		refuse("fields", this.fields, format.hasFields(), "`format=json`, `csv` or `ndjson`");
		refuse("bom", (marksBytes()) ? this.bom : null, format == Format.CSV, "`format=csv`");
	}

	private static void refuse(String parameter, @Nullable Object value, boolean served, String formats) {
		if (value != null && !served) {
			throw new InvalidParameters(parameter,
					InvalidValue.malformed("`%s` is supported only with %s.".formatted(parameter, formats)));
		}
	}

}

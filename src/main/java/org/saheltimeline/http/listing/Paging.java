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
 * The query parameters that select a page of a list and the fields of its items.
 *
 * @param limit the maximum number of items, 1 to 200
 * @param cursor the start of the page: {@code page.next} of the previous page of the same
 * query
 * @param count whether and how to report the total
 * @param fields the fields to return for each item
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

	/** Enough for the sort keys of any row, and half of the longest address. */
	private static final int CURSOR = 4_000;

	private static final int DEFAULT_LIMIT = 25;

	private static final String START = "start";

	/** Returns the cursor; null for the first page. */
	public @Nullable String after() {
		return START.equals(this.cursor) ? null : this.cursor;
	}

	/** Returns the limit, 25 by default. */
	public int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

	/** Returns whether a table starts with a byte order mark. */
	public boolean marksBytes() {
		return Boolean.TRUE.equals(this.bom);
	}

	/** Creates the parameters for the longest page. */
	public static Paging most() {
		return batch(null, ListAnswer.BATCH);
	}

	/** Creates the parameters for a batch. */
	static Paging batch(@Nullable String start, int size) {
		return new Paging(size, start, null, null, null);
	}

	/** Refuses parameters that the format does not support, rather than ignoring them. */
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

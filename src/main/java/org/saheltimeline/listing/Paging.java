package org.saheltimeline.listing;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, as query parameters.
 *
 * @param limit how many items at most, 1 to 200
 * @param cursor where the page starts: the {@code page.next} of the page before, for the
 * same query
 * @param count whether to say how many there are in all
 */
public record Paging(
		@Parameter(description = "How many items at most, 1 to 200; 25 where not given", example = "25") @Min(value = 1,
				message = "is too small; limit is 1 to 200") @Max(value = 200,
						message = "is too large; limit is 1 to 200") @Nullable Integer limit,
		@Parameter(
				description = "Where the page starts: the `page.next` of the page before, or `start`. "
						+ "A cursor belongs to its query and is refused with another",
				example = "start") @Size(max = CURSOR) @Nullable String cursor,
		@Parameter(description = "Fills `page.total`: `exact` counts every match, `estimated` stops at 1,000",
				example = "exact") @Nullable CountMode count) {

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

}

package org.saheltimeline.writing.history;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Paging;

/**
 * The query parameters that select a page of a list that has neither formats nor fields
 * to choose.
 *
 * @param limit the maximum number of items, 1 to 200
 * @param cursor the start of the page
 */
public record HistoryPaging(
		@Parameter(description = "Maximum number of items, 1 to 200. Default: 25", example = "25") @Min(value = 1,
				message = "is too small. `limit` goes from 1 to 200") @Max(value = 200,
						message = "is too large. `limit` goes from 1 to 200") @Nullable Integer limit,
		@Parameter(description = "Start of the page: `page.next` of the previous page, or `start`",
				example = "start") @Size(max = 200) @Nullable String cursor) {

	/** Returns the page as other lists describe it. */
	public Paging paging() {
		return new Paging(this.limit, this.cursor, null, null, null);
	}

	@Override
	public String toString() {
		// Cursors are bound to the list, not to the page
		return "";
	}

}

package org.saheltimeline.writing.feed;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

/**
 * The query parameters of the feed.
 *
 * @param since where it starts
 * @param include what each change holds besides
 * @param limit the maximum number of changes
 */
record FeedParameters(@Parameter(
		description = "Start: `page.next` of the previous page, or the `id` of the last event of a stream. `start` is the beginning, without deletions; `now` skips everything up to now. Default: `start`",
		example = "start") @Size(max = 200) @Nullable String since,
		@Parameter(description = "`items`: each change includes the resource as it is now",
				example = "items") @Nullable FeedInclude include,
		@Parameter(description = "Maximum number of changes, 1 to 1000, in `json`. Default: 100", example = "100") @Min(
				value = 1, message = "is too small. `limit` goes from 1 to 1000") @Max(value = 1000,
						message = "is too large. `limit` goes from 1 to 1000") @Nullable Integer limit) {

	private static final String START = "start";

	private static final String NOW = "now";

	private static final int DEFAULT_LIMIT = 100;

	/**
	 * Returns where to start; null for the beginning.
	 * @param lastEventId the {@code Last-Event-ID} header, which overrides the parameter;
	 * null if there is none
	 */
	@Nullable Cursor start(@Nullable String lastEventId, Feed feed) {
		String given = (lastEventId != null) ? lastEventId : this.since;
		if (given == null || given.equals(START)) {
			return null;
		}
		if (given.equals(NOW)) {
			return feed.end();
		}
		Cursor cursor = Cursor.parse(given);
		if (cursor == null) {
			throw new InvalidParameters("since", InvalidValue
				.malformed("\"%s\" is not a cursor, such as 58-f15b80e8, nor `start` or `now`.".formatted(given)));
		}
		return cursor;
	}

	boolean includesItems() {
		return this.include == FeedInclude.ITEMS;
	}

	int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

}

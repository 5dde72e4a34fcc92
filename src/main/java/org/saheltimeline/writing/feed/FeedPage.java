package org.saheltimeline.writing.feed;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A page of the feed.
 *
 * @param items the changes, in the order of versions, kinds and ids
 * @param page where the feed goes on
 * @param upToDate whether there was nothing more when it was read
 */
@Schema(name = "Changes", description = "A page of the feed")
record FeedPage(
		@Schema(description = "The changes, in the order of their versions, kinds and ids") List<FeedChange> items,
		@Schema(description = "Where the feed goes on") Next page,
		@Schema(description = "Whether there was nothing more when it was read: a copy that has applied everything so far is what the server has",
				example = "true") boolean upToDate) {

	/**
	 * Where the feed goes on.
	 *
	 * @param next the cursor
	 */
	@Schema(name = "NextChanges", description = "Where the feed goes on")
	record Next(@Schema(description = "The cursor to ask with next, as `since`", example = "58-f15b80e8") String next) {

	}

}

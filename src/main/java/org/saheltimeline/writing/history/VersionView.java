package org.saheltimeline.writing.history;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;

/**
 * A version of a resource as returned by the API.
 *
 * @param number the number, from 1
 * @param act how it came about
 * @param version the version of the data that brought it
 * @param recordedAt when it was written; null if it was written without a revision
 * @param by who made the revision; null if no person is known
 * @param via where the revision came from; null if there was none
 * @param because why it was made; null if no reason was given
 */
@Schema(name = "Version", description = "A version of a resource. A deletion is a version, too")
record VersionView(@Schema(description = "The number, from 1", example = "1") long number,
		@Schema(description = "How it came about", example = "created") Act act,
		@Schema(description = "The version of the data that brought it, which is the number of the revision",
				example = "1") long version,
		@Schema(description = "When it was written; null if it was written without a revision",
				example = "2026-11-30T21:52:07Z") @Nullable Instant recordedAt,
		@Schema(description = "Who made the revision; null if no person is known",
				example = "admin") @Nullable String by,
		@Schema(description = "Where the revision came from; null if there was none",
				example = "http") Change.@Nullable Origin via,
		@Schema(description = "Why it was made; null if no reason was given",
				example = "AFP report of 12 December") @Nullable String because) {

}

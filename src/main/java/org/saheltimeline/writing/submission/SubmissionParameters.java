package org.saheltimeline.writing.submission;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a submission.
 *
 * @param because why it is made
 * @param dryRun whether only to check it
 */
record SubmissionParameters(@Parameter(
		description = "Why the change is made, in 3 to 500 characters; kept with the revision. Required unless everything in it is new",
		example = "AFP report of 12 December") @Size(min = 3, max = 500,
				message = "is too short. `because` has 3 to 500 characters") @Nullable String because,
		@Parameter(description = "`true` makes all checks and writes nothing. Default: `false`",
				example = "true") @Nullable Boolean dryRun) {

}

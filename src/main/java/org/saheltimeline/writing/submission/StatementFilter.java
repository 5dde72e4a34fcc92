package org.saheltimeline.writing.submission;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that select dossiers and entries.
 *
 * @param behind whether the seed file has changed since they were edited over HTTP
 */
record StatementFilter(@Parameter(
		description = "`true`: only what was edited over HTTP while its seed file changed, so that each lacks what the other has",
		example = "false") @Nullable Boolean behind) {

}

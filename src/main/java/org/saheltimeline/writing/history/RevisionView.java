package org.saheltimeline.writing.history;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;

/**
 * A revision as returned by the API.
 *
 * @param version the version of the data that it created; null for a dry run, and if
 * nothing changed
 * @param recordedAt when it was written; null for a dry run, and if nothing changed
 * @param by who made it; null if no person is known
 * @param via where it came from
 * @param because why it was made; null if no reason was given
 * @param changes what it did to which resource, apart from what bulk intake created
 * @param edits what it changed in dossiers and entries that were there before; null in
 * lists
 */
@Schema(name = "Revision", description = "A change of the data: when, by whom, why, and what it did")
public record RevisionView(
		@Schema(description = "The version of the data that it created; null for a dry run, and if nothing changed",
				example = "2") @Nullable Long version,
		@Schema(description = "When it was written; null for a dry run, and if nothing changed",
				example = "2026-11-30T21:52:07Z") @Nullable Instant recordedAt,
		@Schema(description = "Who made it, by the name of the token; null if no person is known",
				example = "admin") @Nullable String by,
		@Schema(description = "Where it came from", example = "http") Change.Origin via,
		@Schema(description = "Why it was made; null if no reason was given",
				example = "AFP report of 12 December") @Nullable String because,
		@Schema(description = "What it did to which resource, by kind and id. What bulk intake created is not listed") List<Changed> changes,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "What it changed in dossiers and entries that were there before; absent in lists",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable List<EditView> edits) {

}

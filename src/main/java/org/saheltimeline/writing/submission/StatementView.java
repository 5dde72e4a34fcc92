package org.saheltimeline.writing.submission;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dossier or an entry in a list.
 *
 * @param kind the kind of resource that it is about
 * @param id the id of that resource
 * @param revised the day of its last revision; null if it is not recorded
 * @param seeded whether the seeds hold it
 * @param behind whether its seed file has changed since it was edited over HTTP
 * @param edit the address where it can be edited
 */
@Schema(name = "Statement", description = "A dossier or an entry in a list")
record StatementView(@Schema(
		description = "What it is about: the dossier of an article, or the entry of an actor, a place or an event",
		allowableValues = {
				"article", "actor", "place", "event" },
		example = "article") String kind,
		@Schema(description = "The id of the article, actor, place or event",
				example = "niger-army-sets-december-22") String id,
		@Schema(description = "The day of its last revision; null if it is not recorded",
				example = "2026-11-22") @Nullable LocalDate revised,
		@Schema(description = "Whether the seed files hold it", example = "true") boolean seeded,
		@Schema(description = "Whether its seed file has changed since it was edited over HTTP, so that each lacks what the other has",
				example = "false") boolean behind,
		@Schema(description = "The address where it can be read and edited",
				example = "http://localhost:8080/api/v1/dossiers/niger-army-sets-december-22") String edit){

}

package org.saheltimeline.writing.history;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a revision changed in a dossier or an entry.
 *
 * @param kind the kind of resource that it is about
 * @param id the id of that resource
 * @param differences the parts that differ
 */
@Schema(name = "Edit", description = "What a revision changed in a dossier or an entry")
public record EditView(@Schema(
		description = "What it is about: the dossier of an article, or the entry of an actor, a place or an event",
		allowableValues = {
				"article", "actor", "place", "event" },
		example = "article") String kind,
		@Schema(description = "The id of the article, actor, place or event",
				example = "niger-army-sets-december-22") String id,
		@Schema(description = "The parts that differ") List<Difference> differences){

}

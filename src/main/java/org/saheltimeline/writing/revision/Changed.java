package org.saheltimeline.writing.revision;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a revision did to a resource.
 *
 * @param act what it did
 * @param kind the kind of resource
 * @param id the id of the resource
 */
@Schema(name = "RevisionChange", description = "What a revision did to a resource")
public record Changed(@Schema(description = "What it did", example = "updated") Act act,
		@Schema(description = "The kind of resource", allowableValues = {
				"article", "actor", "place", "event", "troop-count" }, example = "event") String kind,
		@Schema(description = "The id of the resource", example = "embassy-closure") String id){

}

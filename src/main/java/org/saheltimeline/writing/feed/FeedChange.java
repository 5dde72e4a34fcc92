package org.saheltimeline.writing.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.history.ResourceKind;
import org.saheltimeline.writing.revision.Act;

/**
 * A change as returned by the API: the last one of its resource.
 *
 * @param version the version of the data that brought it
 * @param act what happened to the resource
 * @param kind the kind of resource
 * @param id its id
 * @param number the number of its version
 * @param item the resource, in the JSON of the API; null if it was deleted or not asked
 * for
 */
@Schema(name = "Change", description = "The last change of a resource")
record FeedChange(
		@Schema(description = "The version of the data that brought it, which is the number of the revision",
				example = "58") long version,
		@Schema(description = "What happened to the resource", example = "updated") Act act,
		@Schema(description = "The kind of resource", example = "event") ResourceKind kind,
		@Schema(description = "Its id", example = "embassy-closure") String id,
		@Schema(description = "The number of its version, from 1", example = "4") long number,
		@JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue @Schema(implementation = Object.class,
				description = "The resource, as at its address; absent if it was deleted, or unless `include=items`",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable String item) {

}

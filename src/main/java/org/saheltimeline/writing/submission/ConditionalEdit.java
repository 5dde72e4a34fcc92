package org.saheltimeline.writing.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * Describes what edits of what is stated at an address have in common. The examples
 * replace what is there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@IdempotentWrite
@Parameter(in = ParameterIn.HEADER, name = "If-Match", description = ConditionalEdit.IF_MATCH,
		schema = @Schema(type = "string", maxLength = ConditionalEdit.LONGEST, pattern = ConditionalEdit.TAGS),
		example = "*")
@Parameter(in = ParameterIn.HEADER, name = "If-None-Match", description = ConditionalEdit.IF_NONE_MATCH,
		schema = @Schema(type = "string", allowableValues = "*"))
@ApiResponse(responseCode = "200", description = ConditionalEdit.OK)
@interface ConditionalEdit {

	/** The description of the header. */
	String IF_MATCH = "The `ETag` that you got, so that nobody else's change is lost; `*` for whatever is there. Required unless `If-None-Match` is given";

	/** The description of the header. */
	String IF_NONE_MATCH = "`*` to create something that is not there yet";

	/** The description of a response with 200. */
	String OK = "The revision. Without a version if nothing was written: in a dry run, or because nothing changed";

	/** The description of a response with 201. */
	String CREATED = "Created: the revision. `Location` is the address of what was created";

	/** The description of a response with 204. */
	String DELETED = "Deleted, now or by an earlier request with the same token";

	/** The description of a body. */
	String BODY = "What to state, 1 MiB at most";

	/** The description of replacing and adding. */
	String PUT = "Send the `ETag` that you got as `If-Match` to replace what is there, or `If-None-Match: *` to create it.";

	/** The description of changing fields. */
	String PATCH = "The body is a merge patch (RFC 7396): fields that it does not have stay as they are, null removes a field, and lists are replaced as a whole.";

	/** In characters, for a list of tags. */
	int LONGEST = 1_000;

	/** Matches a list of entity tags. */
	String TAGS = "^(\\*|(W/)?\"[^\"]*\"( *, *(W/)?\"[^\"]*\")*)$";

}

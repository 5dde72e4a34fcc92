package org.saheltimeline.writing.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Describes what edits of what is stated at an address have in common. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(in = ParameterIn.HEADER, name = "If-Match",
		description = "The ETag that you got. Required, unless `If-None-Match` is given",
		schema = @Schema(type = "string", maxLength = 1_000), example = "*")
@Parameter(in = ParameterIn.HEADER, name = "If-None-Match", description = "`*` to add what is not there",
		schema = @Schema(type = "string", allowableValues = "*"))
@Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
		description = "Your own key for this write: if it is repeated within seven days, the first answer is repeated",
		schema = @Schema(type = "string", maxLength = 257), example = "5f0c8f2e-edit-1")
@ApiResponse(responseCode = "200",
		description = "Written: the revision. Or nothing was written: a dry run, or it was already so")
@interface ConditionalEdit {

}

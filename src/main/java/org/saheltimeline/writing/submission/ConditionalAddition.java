package org.saheltimeline.writing.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Describes the same as {@link ConditionalEdit}, with examples that create something. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@IdempotentWrite
@Parameter(in = ParameterIn.HEADER, name = "If-Match", description = ConditionalEdit.IF_MATCH,
		schema = @Schema(type = "string", maxLength = ConditionalEdit.LONGEST, pattern = ConditionalEdit.TAGS))
@Parameter(in = ParameterIn.HEADER, name = "If-None-Match", description = ConditionalEdit.IF_NONE_MATCH,
		schema = @Schema(type = "string", allowableValues = "*"), example = "*")
@ApiResponse(responseCode = "200", description = ConditionalEdit.OK)
@interface ConditionalAddition {

}

package org.saheltimeline.writing.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Describes the header that makes it safe to repeat a write. It has no example, which
 * clients would send with one write after another.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
		description = "A new key for each write, such as a UUID: if the request is repeated with it within seven days, the first answer is returned again, and nothing is written twice",
		schema = @Schema(type = "string", maxLength = 257, pattern = "^(\"[!#-\\[\\]-~]{1,255}\"|[!#-~]{1,255})$"))
@interface IdempotentWrite {

}

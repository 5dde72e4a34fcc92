package org.saheltimeline.writing.intake;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is to be taken in.
 *
 * @param intake a file or a folder; null or {@code false} where the API is served
 */
@ConfigurationProperties("timeline")
record IntakeSettings(@Nullable String intake) {

}

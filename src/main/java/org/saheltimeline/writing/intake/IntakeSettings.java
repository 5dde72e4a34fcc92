package org.saheltimeline.writing.intake;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the import.
 *
 * @param intake the file or folder to import; null or {@code false} to serve the API
 * instead
 */
@ConfigurationProperties("timeline")
record IntakeSettings(@Nullable String intake) {

}

package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is restored.
 *
 * @param to as of when, with its offset; null is as late as there is something
 */
@ConfigurationProperties("timeline.restore")
record RestoreSettings(@Nullable String to) {
}

package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What to restore.
 *
 * @param to the time to restore to, with its offset; null for the latest possible
 */
@ConfigurationProperties("timeline.restore")
record RestoreSettings(@Nullable String to) {
}

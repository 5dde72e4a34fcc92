package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded database is backed up to or restored from.
 *
 * @param backup a folder; null where nothing is backed up
 * @param restore a folder; null where nothing is restored
 */
@ConfigurationProperties("timeline")
record BackupSettings(@Nullable String backup, @Nullable String restore) {
}

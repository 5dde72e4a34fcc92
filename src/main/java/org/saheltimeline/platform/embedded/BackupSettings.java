package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded database is backed up to or restored from.
 *
 * @param backup the folder to back up into; null for no backup
 * @param restore the folder to restore from; null for no restore
 */
@ConfigurationProperties("timeline")
record BackupSettings(@Nullable String backup, @Nullable String restore) {
}

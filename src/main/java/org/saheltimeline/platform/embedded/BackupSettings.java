package org.saheltimeline.platform.embedded;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Where the embedded database is backed up to or restored from.
 *
 * @param backup the folder to back up into; null for no backup
 * @param restore the folder to restore from; null for no restore
 */
@ConfigurationProperties("timeline")
record BackupSettings(@Nullable String backup, @Nullable String restore) implements CrossChecked {

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (StringUtils.hasText(this.backup) && StringUtils.hasText(this.restore)) {
			fault.accept("restore", "must not be set together with timeline.backup");
		}
	}

}

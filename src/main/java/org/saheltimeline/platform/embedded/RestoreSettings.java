package org.saheltimeline.platform.embedded;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * The point in time to restore to.
 *
 * @param to a time with a UTC offset; null for the latest possible
 */
@ConfigurationProperties("timeline.restore")
record RestoreSettings(@Nullable String to) implements CrossChecked {

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (StringUtils.hasText(this.to) && !StringUtils.hasText(settings.getProperty("timeline.restore"))) {
			fault.accept("to", "must be set together with timeline.restore");
		}
	}

}

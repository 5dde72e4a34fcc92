package org.saheltimeline.http.caching;

import java.util.function.BiConsumer;

import org.saheltimeline.platform.settings.CrossChecked;
import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the response cache.
 *
 * @param size how much memory the responses may take together; 0 disables the cache
 */
@ConfigurationProperties("timeline.kept-answers")
record KeptAnswersSettings(
		@DefaultValue("16MB") @Within(min = "0B", max = "1TB") DataSize size) implements CrossChecked {

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		long half = Runtime.getRuntime().maxMemory() / 2;
		if (this.size.toBytes() > half) {
			fault.accept("size", "must be at most half of the memory that Java may use, which is %dMB here"
				.formatted(DataSize.ofBytes(half).toMegabytes()));
		}
	}

}

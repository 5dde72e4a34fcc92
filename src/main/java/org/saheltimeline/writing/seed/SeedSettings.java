package org.saheltimeline.writing.seed;

import java.util.function.BiConsumer;

import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * Settings of the seeds.
 *
 * @param location the folder as a Spring resource location, such as
 * {@code file:/my/seeds/}; {@code none} for no seeds
 */
@ConfigurationProperties("timeline.seeds")
record SeedSettings(@DefaultValue("classpath:/seeds/") String location) implements CrossChecked {

	static final String RULE = "must be none or the address of a folder with actors.yaml, places.yaml and events.yaml, "
			+ "such as file:/my/seeds/";

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (!new SeedReader(this.location).isThere()) {
			fault.accept("location", RULE);
		}
	}

}

package org.saheltimeline.writing.access;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * Settings of writing from a browser.
 *
 * @param origins the origins whose pages may write
 */
@ConfigurationProperties("timeline.writes")
record WritesSettings(@DefaultValue List<String> origins) implements CrossChecked {

	/** As browsers send it in {@code Origin}. */
	private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (!this.origins.stream().allMatch((origin) -> ORIGIN.matcher(origin).matches())) {
			fault.accept("origins",
					"must be origins of the form https://host or https://host:port in lower case, with commas between");
		}
	}

}

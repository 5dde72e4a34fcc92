package org.saheltimeline.page;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Settings of the pages.
 *
 * @param contact where readers report errors, as an address; null or blank for none
 */
@ConfigurationProperties("timeline.site")
record SiteSettings(@Nullable String contact) implements CrossChecked {

	private static final Pattern CONTACT = Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]+");

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (StringUtils.hasText(this.contact) && !CONTACT.matcher(this.contact).matches()) {
			fault.accept("contact",
					"must be a web or e-mail address, such as https://example.org/errors or mailto:errors@example.org");
		}
	}

}

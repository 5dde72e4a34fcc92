package org.saheltimeline.writing.access;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Settings of who may write.
 *
 * @param token the token of the administrator; null or blank for the one that the
 * embedded database keeps in its folder
 */
@ConfigurationProperties("timeline.admin")
record AdminSettings(@Nullable String token) implements CrossChecked {

	/**
	 * What a client can send (RFC 6750, section 2.1), and beyond guessing if it is
	 * random.
	 */
	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{32,}=*");

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (StringUtils.hasText(this.token) && !TOKEN.matcher(this.token).matches()) {
			fault.accept("token", "must be 32 or more letters, digits and characters of -._~+/");
		}
	}

}

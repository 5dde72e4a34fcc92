package org.saheltimeline.writing.access;

import java.net.URI;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.CrossChecked;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Whose access tokens allow writing.
 *
 * @param issuerUri the OpenID Connect issuer; null or blank for none
 * @param audience what its access tokens must name as their audience, so that those for
 * other services are of no use here
 */
@ConfigurationProperties("timeline.oidc")
record OidcSettings(@Nullable String issuerUri, @Nullable String audience) implements CrossChecked {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	@Override
	public void check(PropertyResolver settings, BiConsumer<String, String> fault) {
		if (StringUtils.hasText(this.issuerUri) && !isSafe(this.issuerUri)) {
			fault.accept("issuer-uri", "must be an https address without a query, such as https://login.example.org");
		}
		else if (StringUtils.hasText(this.issuerUri) && !StringUtils.hasText(this.audience)) {
			fault.accept("audience", "must be set where timeline.oidc.issuer-uri is, to the audience of the access "
					+ "tokens for this service");
		}
		if (StringUtils.hasText(this.audience) && !StringUtils.hasText(this.issuerUri)) {
			fault.accept("issuer-uri", "must be set where timeline.oidc.audience is");
		}
	}

	/**
	 * Plain HTTP is for tests: whoever could change the keys on their way could write.
	 */
	private static boolean isSafe(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
					&& ("https".equals(uri.getScheme())
							|| ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}

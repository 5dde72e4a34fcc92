package org.saheltimeline.http.edge;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask.
 *
 * @param requestsPerMinute how many requests a minute; 0 for as many as it likes
 * @param proxies how many proxies of the operator stand before the program and add the
 * address they see to {@code X-Forwarded-For}; what else the header holds is the client's
 * invention
 */
@ConfigurationProperties("timeline.rate-limit")
record RateLimitSettings(@DefaultValue("0") @Within(min = "0", max = "1000000") int requestsPerMinute,
		@DefaultValue("0") @Within(min = "0", max = "20") int proxies) {

}

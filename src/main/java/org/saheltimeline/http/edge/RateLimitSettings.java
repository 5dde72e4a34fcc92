package org.saheltimeline.http.edge;

import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rate limit.
 *
 * @param requestsPerMinute how many requests a client may send per minute; 0 for no limit
 * @param proxies how many of the operator's proxies are in front of the program and
 * append the address they see to {@code X-Forwarded-For}; everything before that may be
 * forged by the client
 */
@ConfigurationProperties("timeline.rate-limit")
record RateLimitSettings(@DefaultValue("0") @Within(min = "0", max = "1000000") int requestsPerMinute,
		@DefaultValue("0") @Within(min = "0", max = "20") int proxies) {

}

package org.saheltimeline.edge;

import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one client may ask.
 *
 * @param requestsPerMinute how many requests a minute; 0 for as many as it likes
 * @param proxies how many proxies of the operator stand before the program and add the
 * address they see to {@code X-Forwarded-For}; what else the header holds is the client's
 * invention
 */
@Validated
@ConfigurationProperties("timeline.rate-limit")
record RateLimitSettings(@DefaultValue("0") @PositiveOrZero int requestsPerMinute,
		@DefaultValue("0") @PositiveOrZero int proxies) {

}

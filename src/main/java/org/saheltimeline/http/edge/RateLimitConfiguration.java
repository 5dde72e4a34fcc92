package org.saheltimeline.http.edge;

import java.time.Clock;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the rate limit, which applies only if the operator sets one. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

	@Bean
	FilterRegistrationBean<RateLimit> rateLimit(RateLimitSettings settings, Clients clients) {
		FilterRegistrationBean<RateLimit> registration = new FilterRegistrationBean<>(
				new RateLimit(settings, clients, Clock.systemUTC()));
		registration.setEnabled(settings.requestsPerMinute() > 0);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
		return registration;
	}

}

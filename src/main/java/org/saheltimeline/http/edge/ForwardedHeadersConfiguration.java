package org.saheltimeline.http.edge;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Trusts forwarded headers if the operator says that a proxy writes them, and otherwise
 * removes them, because libraries read them unasked.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedHeadersConfiguration {

	/**
	 * Replaces Spring Boot's own filter. Runs after the request has been given its id, so
	 * that a refusal carries the id too. With the native strategy, the connector has by
	 * then read every header except the prefix, which it does not support.
	 */
	@Bean
	FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders(ServerProperties server) {
		ForwardedHeaders filter = new ForwardedHeaders();
		filter.setRemoveOnly(!areBelieved(server));
		FilterRegistrationBean<ForwardedHeaderFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
		return registration;
	}

	/** Returns whether the operator has said that a proxy writes them. */
	static boolean areBelieved(ServerProperties server) {
		ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
		return strategy != null && strategy != ForwardHeadersStrategy.NONE;
	}

}

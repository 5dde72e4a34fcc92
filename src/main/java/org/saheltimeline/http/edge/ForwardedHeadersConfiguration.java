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
 * Believes forwarded headers where the operator says that a proxy writes them, and hides
 * them from everybody elsewhere: libraries read them unasked.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedHeadersConfiguration {

	/**
	 * In place of Spring Boot's own. It comes after the request has its id, which a
	 * refusal carries too. With the native strategy the connector has read all but the
	 * prefix by then, which it does not know.
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

	/** Whether the operator has said that a proxy writes them. */
	static boolean areBelieved(ServerProperties server) {
		ForwardHeadersStrategy strategy = server.getForwardHeadersStrategy();
		return strategy != null && strategy != ForwardHeadersStrategy.NONE;
	}

}

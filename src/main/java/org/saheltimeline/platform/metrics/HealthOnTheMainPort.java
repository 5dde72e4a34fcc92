package org.saheltimeline.platform.metrics;

import java.util.Collection;

import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;

/**
 * Serves health and info at the same address with and without a management port, so that
 * load balancers and health checks need not change.
 */
class HealthOnTheMainPort extends AbstractWebMvcEndpointHandlerMapping {

	HealthOnTheMainPort(EndpointMapping mapping, Collection<ExposableWebEndpoint> endpoints, EndpointMediaTypes types) {
		super(mapping, endpoints, types, false);
	}

	@Override
	protected LinksHandler getLinksHandler() {
		throw new UnsupportedOperationException("The links are on the management port");
	}

}

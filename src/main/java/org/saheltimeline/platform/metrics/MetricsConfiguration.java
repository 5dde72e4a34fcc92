package org.saheltimeline.platform.metrics;

import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Configures the metrics. Active only if there is a separate management port. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class MetricsConfiguration {

	@Bean
	ServerRequestObservationConvention endpointTemplates(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
		return new EndpointTemplates(SingletonSupplier.of(() -> templates(endpoints.getObject())));
	}

	private static List<PathPattern> templates(RequestMappingHandlerMapping endpoints) {
		return endpoints.getHandlerMethods()
			.keySet()
			.stream()
			.map(RequestMappingInfo::getPathPatternsCondition)
			.flatMap((condition) -> (condition != null) ? condition.getPatterns().stream()
					: Set.<PathPattern>of().stream())
			.distinct()
			.sorted(PathPattern.SPECIFICITY_COMPARATOR)
			.toList();
	}

	@Bean
	HealthOnTheMainPort healthOnTheMainPort(WebEndpointsSupplier endpoints, EndpointMediaTypes types,
			WebEndpointProperties properties) {
		return new HealthOnTheMainPort(new EndpointMapping(properties.getBasePath()),
				endpoints.getEndpoints()
					.stream()
					.filter((endpoint) -> Set.of("health", "info").contains(endpoint.getEndpointId().toString()))
					.toList(),
				types);
	}

	@Bean
	DataMetrics dataMetrics(JdbcClient jdbc) {
		return new DataMetrics(jdbc);
	}

}

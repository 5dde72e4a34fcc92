package org.saheltimeline.platform.metrics;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Binds the management port to the loopback address unless another one is set. This
 * default is not in application.properties because Spring Boot rejects the address if
 * there is no separate management port.
 */
class ManagementOnLoopback implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("management", Map.of("management.server.address", "127.0.0.1")));
		}
	}

}

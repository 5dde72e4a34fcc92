package org.saheltimeline.writing.intake;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens no ports during an import, and uses the embedded PostgreSQL of a service that is
 * already running.
 */
class TakeInWithoutServing implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (TakeIn.isAsked(environment)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("intake",
						Map.of("server.port", -1, "management.server.port", -1, "timeline.embedded.join", true)));
		}
	}

}

package org.saheltimeline.platform.start;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Opens no ports while a command runs that a setting asks for, and uses the embedded
 * PostgreSQL of a service that is already running.
 */
public abstract class CommandWithoutServing implements EnvironmentPostProcessor {

	private final String setting;

	/**
	 * Creates the processor.
	 * @param setting the name of the setting; {@code false} asks for nothing
	 */
	protected CommandWithoutServing(String setting) {
		this.setting = setting;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!"false".equalsIgnoreCase(environment.getProperty(this.setting, "false"))) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource(this.setting,
						Map.of("server.port", -1, "management.server.port", -1, "timeline.embedded.join", true)));
		}
	}

}

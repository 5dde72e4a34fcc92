package org.saheltimeline.platform.embedded;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Disables the web server during a backup or a restore. */
class BackupWithoutServing implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (BackupCommand.isAsked(environment)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("backup", Map.of("spring.main.web-application-type", "none")));
		}
	}

}

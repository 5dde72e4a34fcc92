package org.saheltimeline.platform.metrics;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes Spring Boot's metrics and observation auto-configurations unless there is a
 * separate management port: metrics that nobody reads must not cost anything.
 */
class OnlyWithManagementPort implements AutoConfigurationImportFilter, EnvironmentAware {

	private @Nullable Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
		boolean measures = this.environment != null
				&& ManagementPortType.get(this.environment) == ManagementPortType.DIFFERENT;
		boolean[] matches = new boolean[classes.length];
		for (int i = 0; i < classes.length; i++) {
			String name = classes[i];
			matches[i] = measures || name == null || !isAboutMetrics(name);
		}
		return matches;
	}

	private static boolean isAboutMetrics(String name) {
		return name.contains(".micrometer.") || name.contains(".metrics.") || name.contains("Observation");
	}

}

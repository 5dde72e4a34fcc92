package org.saheltimeline.platform.database;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reports a URL that is not a PostgreSQL JDBC URL, ahead of all other analyzers: whatever
 * failed, this is the cause.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUrlAnalyzer implements FailureAnalyzer {

	private static final String PRIMARY = "spring.datasource.url";

	private static final String REPLICAS = "timeline.datasource.replicas";

	private final Environment environment;

	DatabaseUrlAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		String url = this.environment.getProperty(PRIMARY);
		if (StringUtils.hasText(url) && DatabaseAddress.of(url).isEmpty()) {
			return malformed(PRIMARY, failure);
		}
		boolean replicasAreWell = Binder.get(this.environment)
			.bind(REPLICAS, Bindable.listOf(String.class))
			.orElse(List.of())
			.stream()
			.allMatch((replica) -> DatabaseAddress.of(replica).isPresent());
		return (replicasAreWell) ? null : malformed(REPLICAS, failure);
	}

	/** Reports the property only: the URL may contain a password. */
	private static FailureAnalysis malformed(String property, Throwable failure) {
		return new FailureAnalysis("%s is not of the form jdbc:postgresql://host:port/database.".formatted(property),
				"Correct it; the credentials go into spring.datasource.username and spring.datasource.password.",
				failure);
	}

}

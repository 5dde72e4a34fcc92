package org.saheltimeline;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Says that the URL cannot be one of PostgreSQL; whatever failed then, failed for that.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUrlAnalyzer implements FailureAnalyzer {

	private final Environment environment;

	DatabaseUrlAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		String url = this.environment.getProperty("spring.datasource.url");
		if (!StringUtils.hasText(url) || DatabaseAddress.of(url).isPresent()) {
			return null;
		}
		// The URL itself is not shown: it may hold a password
		return new FailureAnalysis("spring.datasource.url is not of the form jdbc:postgresql://host:port/database.",
				"Correct it; the credentials go into spring.datasource.username and spring.datasource.password.",
				failure);
	}

}

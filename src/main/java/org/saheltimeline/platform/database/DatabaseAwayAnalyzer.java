package org.saheltimeline.platform.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains what to check when a configured database refuses connections. */
class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final String CHECK_CREDENTIALS = "Check spring.datasource.username and spring.datasource.password.";

	/**
	 * What to do, by SQL state or a prefix of it. Other states are not connection
	 * problems.
	 */
	private static final Map<String, String> ACTIONS = Map.of("08004", CHECK_CREDENTIALS, "08P01",
			"Where it is PgBouncer that refuses, add the parameter to its ignore_startup_parameters.", "08",
			"Check that PostgreSQL runs there and that host and port in spring.datasource.url are right.", "28",
			CHECK_CREDENTIALS, "3D", "Create the database or correct its name in spring.datasource.url.", "53100",
			"Free some space on the disk of the server.", "53200", "Give the server more memory.", "53300",
			"Free some of its connections or raise its max_connections.", "57P", "Try again when it has started.");

	/** SQL state class of a server that answered but lacks resources. */
	private static final String EXHAUSTED = "53";

	private final Environment environment;

	DatabaseAwayAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		SQLException refusal = innermost(cause);
		String action = action(Objects.requireNonNullElse(refusal.getSQLState(), ""));
		if (action == null) {
			return null;
		}
		String url = this.environment.getProperty("spring.datasource.url", "");
		String what = refusal.getSQLState().startsWith(EXHAUSTED) ? "The database%s cannot go on: %s."
				: "Cannot connect to the database%s: %s.";
		return new FailureAnalysis(what.formatted(DatabaseAddress.of(url).map(" "::concat).orElse(""), reason(refusal)),
				action, refusal);
	}

	/** Returns the driver's own exception, nested in those of the pool. */
	private static SQLException innermost(SQLException exception) {
		return (exception.getCause() instanceof SQLException inner) ? innermost(inner) : exception;
	}

	private static @Nullable String action(String state) {
		for (int length = state.length(); length >= 2; length--) {
			String action = ACTIONS.get(state.substring(0, length));
			if (action != null) {
				return action;
			}
		}
		return null;
	}

	/**
	 * Returns the first sentence of the driver's message; the advice after it is about
	 * the driver's own API.
	 */
	private static String reason(SQLException refusal) {
		if (refusal.getCause() instanceof UnknownHostException) {
			return "unknown host";
		}
		String message = Objects.requireNonNullElse(refusal.getMessage(), "no reason given");
		return message.replaceFirst("(?s)\\.(\\s.*|$)", "");
	}

}

package org.saheltimeline.platform.database;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports in one line that the database has the tables of another version or program.
 * Never advises deleting them: they are somebody's data.
 */
class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayException cause) {
		if (cause instanceof FlywayValidateException) {
			return new FailureAnalysis(
					"The database was created by another version of Sahel Timeline, and this one cannot migrate it. Nothing was changed.",
					"Give this version a database of its own (timeline.embedded.directory or spring.datasource.url) and take the data over "
							+ "as described under \"Upgrading\" in src/docs/operating.md.",
					cause);
		}
		return (cause.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE)
				? new FailureAnalysis("The database has tables of another program. Nothing was changed.",
						"Create a database for the timeline alone, and name it in spring.datasource.url.", cause)
				: null;
	}

}

package org.saheltimeline;

import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that a database was made by another version of the program instead of showing a
 * stack trace.
 */
class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
		return new FailureAnalysis("The database was made by another version of Sahel Timeline.",
				"Until 1.0.0 the tables may change: start with an empty database, or delete the folder of the embedded one "
						+ "(timeline.embedded.directory, .data where it is not set); the seeds are loaded again.",
				cause);
	}

}

package org.saheltimeline.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link DatabaseUnfit} into the line shown on the console. */
class DatabaseUnfitAnalyzer extends AbstractFailureAnalyzer<DatabaseUnfit> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnfit cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}

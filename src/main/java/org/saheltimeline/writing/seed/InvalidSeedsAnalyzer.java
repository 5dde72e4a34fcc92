package org.saheltimeline.writing.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what is wrong with the seeds instead of printing a stack trace. */
class InvalidSeedsAnalyzer extends AbstractFailureAnalyzer<InvalidSeeds> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, InvalidSeeds cause) {
		return new FailureAnalysis(
				"The seeds were not loaded; the database is as it was. %s.".formatted(cause.getMessage()),
				"Correct the file; seeds/README.md explains the fields.", cause);
	}

}

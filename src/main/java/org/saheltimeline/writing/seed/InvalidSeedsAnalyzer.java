package org.saheltimeline.writing.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the seeds instead of showing a stack trace. */
class InvalidSeedsAnalyzer extends AbstractFailureAnalyzer<InvalidSeeds> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, InvalidSeeds cause) {
		return new FailureAnalysis("The seeds were not loaded; the database is as it was. " + cause.getMessage(),
				"Mend the file; seeds/README.md says what each field means.", cause);
	}

}

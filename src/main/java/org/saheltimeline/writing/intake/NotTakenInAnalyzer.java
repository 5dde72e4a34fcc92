package org.saheltimeline.writing.intake;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what was refused instead of showing a stack trace. */
class NotTakenInAnalyzer extends AbstractFailureAnalyzer<NotTakenIn> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, NotTakenIn cause) {
		return new FailureAnalysis(cause.getMessage(), "", cause);
	}

}

package org.saheltimeline.writing.intake;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports why an import failed instead of printing a stack trace. */
class NotTakenInAnalyzer extends AbstractFailureAnalyzer<NotTakenIn> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, NotTakenIn cause) {
		return new FailureAnalysis(cause.getMessage(), "", cause);
	}

}

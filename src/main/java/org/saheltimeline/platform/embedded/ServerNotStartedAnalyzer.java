package org.saheltimeline.platform.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link ServerNotStarted} into the line shown on the console. */
class ServerNotStartedAnalyzer extends AbstractFailureAnalyzer<ServerNotStarted> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ServerNotStarted cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}

package org.saheltimeline.platform.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns {@link CommandFailed} into the line shown on the console. */
class CommandFailedAnalyzer extends AbstractFailureAnalyzer<CommandFailed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CommandFailed cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}

package org.saheltimeline.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports which settings are wrong instead of showing a stack trace. */
class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, InvalidSettings cause) {
		return new FailureAnalysis(cause.getMessage(), "", cause);
	}

}

package org.saheltimeline.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Prints in one line why the program did not start, whichever analyzer explained it. */
class OneLineFailureReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		System.err.println("ERROR: " + line(analysis));
	}

	static String line(FailureAnalysis analysis) {
		String action = StringUtils.hasText(analysis.getAction()) ? " " + analysis.getAction() : "";
		return (analysis.getDescription() + action).strip().replaceAll("\\s+", " ");
	}

}

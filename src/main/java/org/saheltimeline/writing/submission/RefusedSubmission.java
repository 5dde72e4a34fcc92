package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.dossier.UnreadableText;

/**
 * Thrown if nothing of a submission was written; says what is wrong with it, and where.
 */
@SuppressWarnings("serial") // never serialised
final class RefusedSubmission extends RuntimeException {

	private final ProblemType type;

	private final transient List<ProblemError> errors;

	private RefusedSubmission(ProblemType type, String detail, List<ProblemError> errors) {
		super(detail);
		this.type = type;
		this.errors = errors;
	}

	/** Returns the exception for a body that is not YAML or JSON, or of another shape. */
	static RefusedSubmission unreadable(UnreadableText text) {
		ProblemType type = text.isWellFormed() ? ProblemType.INVALID_FACTS : ProblemType.MALFORMED_CONTENT;
		return new RefusedSubmission(type,
				"Line %d, column %d: %s.".formatted(text.line(), text.column(), text.fault()),
				List.of(new ProblemError(null, text.pointer(), text.line(), text.column(), "malformed", text.fault(),
						null)));
	}

	/**
	 * Returns the exception for a body that breaks rules.
	 * @param count the number of faults
	 * @param first the first of them
	 */
	static RefusedSubmission invalid(int count, List<ProblemError> first) {
		return new RefusedSubmission(ProblemType.INVALID_FACTS,
				"%d %s in the body; nothing was written.%s".formatted(count, (count == 1) ? "error" : "errors",
						(count > first.size()) ? " These are the first %d.".formatted(first.size()) : ""),
				first);
	}

	/** Returns the exception for a change that stored facts do not allow. */
	static RefusedSubmission inConflict(List<String> faults) {
		return new RefusedSubmission(ProblemType.CONFLICT,
				"Nothing was written: %s.".formatted(String.join("; ", faults)), List.of());
	}

	/** Returns the exception for a request that is refused before its body is parsed. */
	static RefusedSubmission because(ProblemType type, String detail) {
		return new RefusedSubmission(type, detail, List.of());
	}

	ProblemType type() {
		return this.type;
	}

	List<ProblemError> errors() {
		return this.errors;
	}

}

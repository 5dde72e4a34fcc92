package org.saheltimeline.writing.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.UnreadableText;
import tools.jackson.core.TokenStreamLocation;

/**
 * Thrown if nothing of a submission was written; says what is wrong with it, and where.
 */
@SuppressWarnings("serial") // never serialised
public final class RefusedSubmission extends RuntimeException {

	private final ProblemType type;

	private final transient List<ProblemError> errors;

	private final @Nullable String tag;

	private RefusedSubmission(ProblemType type, String detail, List<ProblemError> errors) {
		this(type, detail, errors, null);
	}

	private RefusedSubmission(ProblemType type, String detail, List<ProblemError> errors, @Nullable String tag) {
		super(detail);
		this.type = type;
		this.errors = errors;
		this.tag = tag;
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
	public static RefusedSubmission invalid(int count, List<ProblemError> first) {
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

	/**
	 * Returns the exception for what a merge patch makes of something.
	 * @param positions the locations of the parts of the patch
	 */
	static RefusedSubmission unreadable(UnreadableText text, Positions positions) {
		TokenStreamLocation location = positions.of(text.pointer());
		return new RefusedSubmission(ProblemType.INVALID_FACTS,
				"The patch leaves something wrong: %s.".formatted(text.fault()),
				List.of(new ProblemError(null, text.pointer(), location.getLineNr(), location.getColumnNr(),
						"malformed", text.fault(), null)));
	}

	/**
	 * Returns the exception for an edit of something that is not as its editor has seen
	 * it.
	 * @param changes what has changed since
	 * @param tag the current tag
	 */
	static RefusedSubmission stale(String detail, List<ProblemError> changes, String tag) {
		return new RefusedSubmission(ProblemType.PRECONDITION_FAILED, detail, changes, tag);
	}

	/** Returns the exception for a request that is refused as a whole. */
	public static RefusedSubmission because(ProblemType type, String detail) {
		return new RefusedSubmission(type, detail, List.of());
	}

	/** Returns the type of problem. */
	public ProblemType type() {
		return this.type;
	}

	/**
	 * Returns the current tag of what was to be edited; null if that was not the reason.
	 */
	public @Nullable String tag() {
		return this.tag;
	}

	/** Returns the errors in parts of the body. */
	public List<ProblemError> errors() {
		return this.errors;
	}

}

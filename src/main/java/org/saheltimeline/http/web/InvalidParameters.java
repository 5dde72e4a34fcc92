package org.saheltimeline.http.web;

import java.util.List;

import org.saheltimeline.http.web.Problem.ProblemError;

/** Thrown when parameters are invalid; says for each one what is allowed. */
@SuppressWarnings("serial") // never serialised
public class InvalidParameters extends RuntimeException {

	private final transient List<ProblemError> errors;

	/**
	 * Creates an exception for several parameters, keeping only the first
	 * {@link Limit#ERRORS}.
	 */
	public InvalidParameters(List<ProblemError> errors) {
		List<ProblemError> named = List.copyOf(errors.subList(0, Math.min(errors.size(), Limit.ERRORS.most())));
		super(String.join(" ", named.stream().map(ProblemError::detail).toList()));
		this.errors = named;
	}

	/** Creates an exception for one parameter with an invalid value. */
	public InvalidParameters(String parameter, InvalidValue value) {
		this(List.of(error(parameter, value)));
	}

	/** Returns the error for one parameter. */
	public static ProblemError error(String parameter, InvalidValue value) {
		return ProblemError.of(parameter, value.code(), String.valueOf(value.getMessage()), value.suggestion());
	}

	/** Returns what is wrong with each parameter. */
	public List<ProblemError> errors() {
		return this.errors;
	}

}

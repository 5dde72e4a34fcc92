package org.saheltimeline.http.web;

import org.saheltimeline.http.web.Problem.ProblemError;

/** Thrown when nothing has the id in the path. */
@SuppressWarnings("serial") // never serialised
public class NotFound extends RuntimeException {

	private final transient ProblemError error;

	/**
	 * @param parameter the path parameter that holds the id
	 * @param value what is wrong with the id
	 */
	public NotFound(String parameter, InvalidValue value) {
		super(value.getMessage());
		this.error = InvalidParameters.error(parameter, value);
	}

	ProblemError error() {
		return this.error;
	}

}

package org.saheltimeline.web;

import java.util.List;

import org.saheltimeline.web.Problem.ParameterError;

/** Parameters that cannot be served; each is named with what is allowed. */
@SuppressWarnings("serial") // never serialised
public class InvalidParameters extends RuntimeException {

	private final transient List<ParameterError> errors;

	/** Several parameters at once. */
	public InvalidParameters(List<ParameterError> errors) {
		super(String.join(" ", errors.stream().map(ParameterError::detail).toList()));
		this.errors = errors;
	}

	/** One parameter whose value is invalid. */
	public InvalidParameters(String parameter, InvalidValue value) {
		this(List.of(error(parameter, value)));
	}

	/** What is wrong with one parameter. */
	public static ParameterError error(String parameter, InvalidValue value) {
		return new ParameterError(parameter, value.code(), String.valueOf(value.getMessage()), value.suggestion());
	}

	List<ParameterError> errors() {
		return this.errors;
	}

}

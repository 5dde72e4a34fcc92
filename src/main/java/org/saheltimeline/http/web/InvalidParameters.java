package org.saheltimeline.http.web;

import java.util.List;

import org.saheltimeline.http.web.Problem.ParameterError;

/** Parameters that cannot be served; each is named with what is allowed. */
@SuppressWarnings("serial") // never serialised
public class InvalidParameters extends RuntimeException {

	private final transient List<ParameterError> errors;

	/** Several parameters at once; the first ones where they are very many. */
	public InvalidParameters(List<ParameterError> errors) {
		List<ParameterError> named = List.copyOf(errors.subList(0, Math.min(errors.size(), Limit.ERRORS.most())));
		super(String.join(" ", named.stream().map(ParameterError::detail).toList()));
		this.errors = named;
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

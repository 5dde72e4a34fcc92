package org.saheltimeline.http.web;

/** Thrown when a request is malformed; the message says what is wrong with it. */
@SuppressWarnings("serial") // never serialised
public class MalformedRequest extends RuntimeException {

	/** Creates the exception, with what is wrong and what is allowed. */
	public MalformedRequest(String detail) {
		super(detail);
	}

}

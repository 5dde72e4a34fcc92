package org.saheltimeline.http.web;

/** Thrown when a request is malformed; the message says what is wrong with it. */
@SuppressWarnings("serial") // never serialised
class MalformedRequest extends RuntimeException {

	MalformedRequest(String detail) {
		super(detail);
	}

}

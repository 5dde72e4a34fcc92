package org.saheltimeline.http.web;

/** A request that cannot be read; the message says what is wrong with it. */
@SuppressWarnings("serial") // never serialised
class MalformedRequest extends RuntimeException {

	MalformedRequest(String detail) {
		super(detail);
	}

}

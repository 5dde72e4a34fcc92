package org.saheltimeline.web;

/** As much of something is going on as this server does at once; later there is room. */
@SuppressWarnings("serial") // never serialised
public class Busy extends RuntimeException {

	/**
	 * @param detail what is going on, and what to do instead
	 */
	public Busy(String detail) {
		super(detail);
	}

}

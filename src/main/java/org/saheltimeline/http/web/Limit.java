package org.saheltimeline.http.web;

/** How much one request may ask; the OpenAPI document names the same numbers. */
public enum Limit {

	/**
	 * Values of one parameter: more than any reader writes, and few enough to name each
	 * one that is wrong.
	 */
	VALUES(50),

	/** Characters of one value, where its parameter sets no other limit. */
	CHARACTERS(200),

	/** Mistakes that one answer names; a request with more is no reader's. */
	ERRORS(50);

	private final int most;

	Limit(int most) {
		this.most = most;
	}

	/** How many are allowed. */
	public int most() {
		return this.most;
	}

}

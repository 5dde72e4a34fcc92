package org.saheltimeline.http.web;

/** Limits on a single request; the OpenAPI document states the same numbers. */
public enum Limit {

	/**
	 * Values of one parameter: more than any person writes, and few enough to report each
	 * one that is wrong.
	 */
	VALUES(50),

	/** Characters in one value, unless its parameter sets another limit. */
	CHARACTERS(200),

	/** Errors reported in one response; no person sends a request with more. */
	ERRORS(50);

	private final int most;

	Limit(int most) {
		this.most = most;
	}

	/** Returns the maximum. */
	public int most() {
		return this.most;
	}

}

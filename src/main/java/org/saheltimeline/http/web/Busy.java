package org.saheltimeline.http.web;

/**
 * Thrown when the server is at capacity for an operation, or waits for another server; a
 * later retry may succeed.
 */
@SuppressWarnings("serial") // never serialised
public final class Busy extends RuntimeException {

	private final ProblemType type;

	private Busy(ProblemType type, String detail) {
		super(detail);
		this.type = type;
	}

	/**
	 * Returns the exception for a limit that all clients share.
	 * @param detail what is in progress, and what to do instead
	 */
	public static Busy withOthers(String detail) {
		return new Busy(ProblemType.BUSY, detail);
	}

	/**
	 * Returns the exception for writers that wait for each other.
	 * @param detail what is in progress
	 */
	public static Busy withWriters(String detail) {
		return new Busy(ProblemType.DATABASE_BUSY, detail);
	}

	/**
	 * Returns the exception for a token that cannot be checked at the moment.
	 * @param detail what the server waited for
	 */
	public static Busy withoutIssuer(String detail) {
		return new Busy(ProblemType.ISSUER_UNAVAILABLE, detail);
	}

	/**
	 * Returns the exception for a limit on this client alone.
	 * @param detail what is in progress, and what to do instead
	 */
	public static Busy withThisClient(String detail) {
		return new Busy(ProblemType.TOO_MANY_REQUESTS, detail);
	}

	ProblemType type() {
		return this.type;
	}

}

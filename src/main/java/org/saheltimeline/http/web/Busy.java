package org.saheltimeline.http.web;

/** As much of something is going on as this server does at once; later there is room. */
@SuppressWarnings("serial") // never serialised
public final class Busy extends RuntimeException {

	private final ProblemType type;

	private Busy(ProblemType type, String detail) {
		super(detail);
		this.type = type;
	}

	/**
	 * All clients together ask for too much.
	 * @param detail what is going on, and what to do instead
	 */
	public static Busy withOthers(String detail) {
		return new Busy(ProblemType.BUSY, detail);
	}

	/**
	 * This client alone asks for too much.
	 * @param detail what is going on, and what to do instead
	 */
	public static Busy withThisClient(String detail) {
		return new Busy(ProblemType.TOO_MANY_REQUESTS, detail);
	}

	ProblemType type() {
		return this.type;
	}

}

package org.saheltimeline.timeline.event;

/** A link that the dates in the reports rule out. */
@SuppressWarnings("serial") // never serialised
public final class ContradictedLink extends RuntimeException {

	private final Linked link;

	ContradictedLink(Linked link, String message) {
		super(message);
		this.link = link;
	}

	/** Returns the link. */
	public Linked link() {
		return this.link;
	}

}

package org.saheltimeline.writing.feed;

/** Thrown if a cursor is from another database, or from a history that was undone. */
@SuppressWarnings("serial") // never serialised
final class UnknownCursor extends RuntimeException {

	UnknownCursor() {
		super("The cursor is from another database, or from one that was restored to an earlier state. Discard the copy, and start again without `since`.");
	}

}

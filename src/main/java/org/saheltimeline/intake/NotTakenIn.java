package org.saheltimeline.intake;

/** A file was refused; nothing of it was taken in. */
@SuppressWarnings("serial") // never serialised
class NotTakenIn extends RuntimeException {

	NotTakenIn(String message) {
		super(message);
	}

}

package org.saheltimeline.writing.history;

/** Thrown if something was there once and is not any more; says what happened to it. */
@SuppressWarnings("serial") // never serialised
final class Gone extends RuntimeException {

	private Gone(String detail) {
		super(detail);
	}

	static Gone deleted(ResourceKind kind, String id, VersionView deletion) {
		return new Gone("The %s \"%s\" was deleted in revision %d%s%s.".formatted(kind.value().replace('-', ' '), id,
				deletion.version(), (deletion.by() != null) ? " by " + deletion.by() : "",
				(deletion.because() != null) ? " (%s)".formatted(deletion.because()) : ""));
	}

	static Gone erased(ResourceKind kind, String id) {
		return new Gone("What the %s \"%s\" was then has been erased.".formatted(kind.value().replace('-', ' '), id));
	}

}

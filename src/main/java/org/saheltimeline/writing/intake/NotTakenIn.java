package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.springframework.core.NestedExceptionUtils;

/** Thrown if an import fails. Nothing was imported. */
@SuppressWarnings("serial") // never serialised
class NotTakenIn extends RuntimeException {

	NotTakenIn(String message) {
		super(message);
	}

	private NotTakenIn(String message, Throwable cause) {
		super(message, cause);
	}

	/** Returns the exception for a file or folder that cannot be read. */
	static NotTakenIn unreadable(Path path, IOException cause) {
		String reason = switch (cause) {
			case NoSuchFileException _ -> "there is no such file or folder";
			case AccessDeniedException _ -> "this user may not read it";
			default -> String.valueOf(cause.getMessage());
		};
		return new NotTakenIn("%s cannot be read: %s.".formatted(path, reason), cause);
	}

	/** Returns the exception for a failure of the database. */
	static NotTakenIn stopped(Path path, Exception cause) {
		Throwable refusal = NestedExceptionUtils.getMostSpecificCause(cause);
		return new NotTakenIn("Nothing of %s was taken in. The database says: %s.".formatted(path,
				String.valueOf(refusal.getMessage()).lines().findFirst().orElse("")), cause);
	}

}

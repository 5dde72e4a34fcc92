package org.saheltimeline.platform.embedded;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Thrown when the embedded server cannot be started; holds the reason and the remedy. */
@SuppressWarnings("serial") // never serialised
class ServerNotStarted extends RuntimeException {

	private static final Pattern DISK_FULL = Pattern.compile("(?i)no space left on device|disk quota exceeded");

	private final String description;

	private final String action;

	ServerNotStarted(String description, String action, @Nullable Throwable cause) {
		super(description + " " + action, cause);
		this.description = description;
		this.action = action;
	}

	/**
	 * Returns a failure with the error that PostgreSQL or the operating system reported.
	 */
	static ServerNotStarted in(DataDirectory directory, Exception cause) {
		ServerLog log = directory.log();
		String reason = directory.reason(log, cause);
		String action = isDiskFull(reason)
				? "Free some space on that disk, or set another folder with timeline.embedded.directory."
				: "See %s, set another folder with timeline.embedded.directory, or a database with spring.datasource.url."
					.formatted(log.file());
		return new ServerNotStarted(
				"The embedded PostgreSQL in %s did not start: %s.".formatted(directory.path(), reason), action, cause);
	}

	/**
	 * Returns whether a reason from PostgreSQL or the operating system is a full disk.
	 */
	static boolean isDiskFull(String reason) {
		return DISK_FULL.matcher(reason).find();
	}

	String description() {
		return this.description;
	}

	String action() {
		return this.action;
	}

}

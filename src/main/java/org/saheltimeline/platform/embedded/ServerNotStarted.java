package org.saheltimeline.platform.embedded;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.StartFailure;

/** Thrown when the embedded server cannot be started; holds the reason and the remedy. */
@SuppressWarnings("serial") // never serialised
class ServerNotStarted extends StartFailure {

	private static final Pattern DISK_FULL = Pattern.compile("(?i)no space left on device|disk quota exceeded");

	ServerNotStarted(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
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

}

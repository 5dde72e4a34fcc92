package org.saheltimeline.platform.embedded;

import java.nio.file.Path;

/** Thrown when another program holds the folder. */
@SuppressWarnings("serial") // never serialised
class DirectoryInUse extends ServerNotStarted {

	DirectoryInUse(Path directory, String pid) {
		super("%s is already in use by another Sahel Timeline (process %s);".formatted(directory,
				pid.isBlank() ? "unknown" : pid), "stop it or set timeline.embedded.directory.", null);
	}

}

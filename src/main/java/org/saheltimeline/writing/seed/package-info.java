/** Reads the files of seeds/ and submits them as one change. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "writing.dossier", "writing.revision", "platform.settings", "timeline.troops" })
package org.saheltimeline.writing.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

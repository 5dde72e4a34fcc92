/** Reads the files of seeds/ and submits them as one change. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "platform.settings", "timeline.troops", "writing.dossier", "writing.revision" })
package org.saheltimeline.writing.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** The dossiers in seeds/: reads the files and brings what they state to the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.codebook", "writing.dossier", "writing.revision",
		"platform.settings", "timeline.troops" })
package org.saheltimeline.writing.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** The dossiers in seeds/: reads the files and brings what they state to the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "dossier", "revision", "settings", "troops" })
package org.saheltimeline.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

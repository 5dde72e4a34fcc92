/**
 * The dossiers in seeds/: their format, their rules, and the loader that brings them into
 * the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "codebook", "event", "place", "quantity", "settings",
		"time", "troops" })
package org.saheltimeline.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

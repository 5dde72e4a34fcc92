/**
 * What a change may say: entries and facts, each of which knows what has to hold of it by
 * itself.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "actor", "article", "codebook", "event", "place", "quantity", "time", "troops" })
package org.saheltimeline.dossier;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

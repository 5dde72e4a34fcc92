/**
 * What a change may say: entries and facts, each of which knows what has to hold of it by
 * itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.codebook", "timeline.event",
		"timeline.place", "timeline.quantity", "timeline.time", "timeline.troops" })
package org.saheltimeline.writing.dossier;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

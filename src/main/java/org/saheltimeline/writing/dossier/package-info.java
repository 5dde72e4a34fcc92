/**
 * The content of a change: entries and facts, each of which can check itself in
 * isolation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.event", "timeline.place",
		"timeline.troops", "vocabulary.codebook", "vocabulary.quantity", "vocabulary.time" })
package org.saheltimeline.writing.dossier;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

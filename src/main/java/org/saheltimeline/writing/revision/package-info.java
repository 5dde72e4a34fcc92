/**
 * The single entry point for facts: stages the statements of a change, checks them
 * against each other and the stored data, derives what follows from them, writes only
 * what differs and records the revision, all in one transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.article", "timeline.event", "timeline.place",
		"vocabulary.codebook", "vocabulary.quantity", "vocabulary.time", "writing.dossier" })
package org.saheltimeline.writing.revision;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

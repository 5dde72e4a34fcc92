/**
 * The one desk at which facts come in: stages the statements of a change, checks them
 * against each other and what is stored, writes the difference, derives what follows from
 * it and records the revision, all in one transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.article", "timeline.codebook", "timeline.event", "timeline.place",
		"timeline.quantity", "timeline.time", "timeline.troops", "writing.dossier" })
package org.saheltimeline.writing.revision;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

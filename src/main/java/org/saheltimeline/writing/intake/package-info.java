/** Bulk import: reads NDJSON as the API exports it and submits it as one change. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.codebook", "writing.dossier",
		"timeline.event", "timeline.place", "timeline.quantity", "writing.revision", "timeline.time",
		"timeline.troops" })
package org.saheltimeline.writing.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

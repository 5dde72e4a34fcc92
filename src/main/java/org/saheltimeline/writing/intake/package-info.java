/** Bulk import: reads NDJSON as the API exports it and submits it as one change. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.event", "timeline.place",
		"platform.start", "timeline.troops", "vocabulary.codebook", "vocabulary.quantity", "vocabulary.time",
		"writing.dossier", "writing.revision" })
package org.saheltimeline.writing.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

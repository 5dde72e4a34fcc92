/**
 * Bulk intake: reads what the API exports as NDJSON and brings it to the desk.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.codebook", "writing.dossier",
		"timeline.event", "timeline.place", "timeline.quantity", "writing.revision", "timeline.time",
		"timeline.troops" })
package org.saheltimeline.writing.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * Bulk intake: reads what the API exports as NDJSON and brings it to the desk.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "codebook", "dossier", "event", "place", "quantity",
		"revision", "time", "troops" })
package org.saheltimeline.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

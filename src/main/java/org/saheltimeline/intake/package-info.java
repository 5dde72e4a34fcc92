/**
 * Takes in, in bulk, what the API gives out as NDJSON: by the rules of the seeds, through
 * COPY.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "codebook", "event", "place", "quantity", "seed", "time",
		"troops" })
package org.saheltimeline.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** Actors and their relations to each other. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.article", "timeline.codebook", "http.format", "timeline.time",
		"http.listing", "http.sql", "http.web" })
package org.saheltimeline.timeline.actor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

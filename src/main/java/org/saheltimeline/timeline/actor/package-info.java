/** Actors and their relations to each other. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "http.listing", "http.sql", "http.web", "timeline.article",
		"vocabulary.codebook", "vocabulary.time" })
package org.saheltimeline.timeline.actor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

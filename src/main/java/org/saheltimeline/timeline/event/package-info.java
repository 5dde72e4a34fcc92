/**
 * Events: what happened, everything that the articles report about it, and what was known
 * when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "http.listing", "http.sql", "http.web", "timeline.actor",
		"timeline.article", "timeline.place", "vocabulary.codebook", "vocabulary.quantity", "vocabulary.time" })
package org.saheltimeline.timeline.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

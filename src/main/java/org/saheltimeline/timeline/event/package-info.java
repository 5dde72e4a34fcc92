/**
 * Events: what happened, everything that the articles report about it, and what was known
 * when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.codebook", "http.format",
		"timeline.place", "timeline.quantity", "timeline.time", "http.listing", "http.sql", "http.web" })
package org.saheltimeline.timeline.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

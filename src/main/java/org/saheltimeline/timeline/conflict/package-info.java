/**
 * Disagreements between articles, computed from what they say about events and troops.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.actor", "timeline.article", "timeline.codebook", "http.format",
		"timeline.event", "timeline.place", "timeline.quantity", "timeline.time", "http.listing", "http.web" })
package org.saheltimeline.timeline.conflict;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

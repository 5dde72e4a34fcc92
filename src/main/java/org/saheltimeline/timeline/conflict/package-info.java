/**
 * Disagreements between articles, computed from what they say about events and troops.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "http.format", "http.listing", "http.web", "timeline.actor", "timeline.article",
				"timeline.event", "timeline.place", "vocabulary.codebook", "vocabulary.quantity", "vocabulary.time" })
package org.saheltimeline.timeline.conflict;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

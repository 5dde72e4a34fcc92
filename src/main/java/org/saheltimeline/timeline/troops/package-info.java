/**
 * Troop counts, one figure per article, force, place and day, and the estimates derived
 * from them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "http.listing", "http.sql", "http.web", "platform.settings",
		"timeline.actor", "timeline.article", "timeline.place", "vocabulary.codebook", "vocabulary.quantity",
		"vocabulary.time" })
package org.saheltimeline.timeline.troops;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

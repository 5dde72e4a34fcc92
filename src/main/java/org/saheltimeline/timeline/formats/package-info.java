/**
 * Events in the formats of other programs: calendars, feeds, maps, linked data and
 * TimelineJS; and in words.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "http.format", "http.listing", "http.web", "timeline.actor", "timeline.article",
				"timeline.event", "timeline.place", "vocabulary.codebook", "vocabulary.quantity", "vocabulary.time" })
package org.saheltimeline.timeline.formats;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * Answers assistants, which ask in the Model Context Protocol, and tells programs where
 * everything is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.edge", "http.listing", "http.web", "timeline.actor",
		"timeline.article", "timeline.conflict", "timeline.event", "timeline.formats", "timeline.place",
		"timeline.troops", "vocabulary.codebook", "vocabulary.time" })
package org.saheltimeline.assistant;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

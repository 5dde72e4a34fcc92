/**
 * Pages for people, rendered by the server and complete without scripts: the front page,
 * an event, an actor, a place, an article, what the timeline is about, and what went
 * wrong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.format", "http.listing", "http.web",
		"platform.database", "platform.settings", "timeline.actor", "timeline.article", "timeline.conflict",
		"timeline.event", "timeline.formats", "timeline.place", "timeline.troops", "vocabulary.codebook",
		"vocabulary.quantity", "vocabulary.time" })
package org.saheltimeline.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

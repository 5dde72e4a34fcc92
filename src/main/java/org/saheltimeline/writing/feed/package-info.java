/** What has changed since a version of the data, as pages and as a live stream. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.listing", "http.web", "platform.database",
		"platform.settings", "vocabulary.codebook", "writing.history", "writing.revision" })
package org.saheltimeline.writing.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** The articles: what was published when, and which facts rest on which paragraph. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.codebook", "http.format", "timeline.time", "http.listing",
		"http.sql", "http.web" })
package org.saheltimeline.timeline.article;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

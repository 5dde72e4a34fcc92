/**
 * What every resource shares: strict parameters, the values that they take, problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "timeline.codebook", "platform.database", "http.format",
		"http.sql", "timeline.time" })
package org.saheltimeline.http.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

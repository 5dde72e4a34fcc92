/**
 * Shared by all resources: strict query parameters, their value types, and problem
 * details.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "timeline.codebook", "platform.database", "http.format",
		"http.sql", "timeline.time" })
package org.saheltimeline.http.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

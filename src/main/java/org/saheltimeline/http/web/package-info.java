/**
 * Shared by all resources: strict query parameters, their value types, and problem
 * details.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.format", "http.sql", "platform.database",
		"vocabulary.codebook", "vocabulary.time" })
package org.saheltimeline.http.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** The OpenAPI document: what it says beyond the endpoints themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.format", "http.listing", "http.web",
		"vocabulary.codebook", "vocabulary.time" })
package org.saheltimeline.http.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

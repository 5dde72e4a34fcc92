/** The OpenAPI document: what it says beyond the endpoints themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "timeline.codebook", "http.format", "http.listing",
		"timeline.time", "http.web" })
package org.saheltimeline.http.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

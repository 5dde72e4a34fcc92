/** The OpenAPI document: what it says beyond the endpoints themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = { "caching", "codebook", "format", "listing", "time", "web" })
package org.saheltimeline.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What happened: events with all that the articles report of them, and what was known
 * when.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "caching", "codebook", "format", "place", "quantity",
		"time", "listing", "sql", "web" })
package org.saheltimeline.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

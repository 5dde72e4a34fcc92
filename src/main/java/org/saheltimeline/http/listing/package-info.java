/**
 * Lists of all resources: filters, sort orders, keyset pagination, totals, and streaming
 * of whole lists.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "timeline.codebook", "http.format", "platform.settings", "http.sql", "http.web" })
package org.saheltimeline.http.listing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

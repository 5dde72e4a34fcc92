/**
 * Lists of all resources: filters, sort orders, keyset pagination, totals, and streaming
 * of whole lists.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "http.format", "http.sql", "http.web", "platform.settings", "vocabulary.codebook" })
package org.saheltimeline.http.listing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

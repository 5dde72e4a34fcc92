/**
 * Lists of every resource: which rows, in which order, which page of them, how many there
 * are, and how all of them are written row by row.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "timeline.codebook", "http.format", "platform.settings", "http.sql", "http.web" })
package org.saheltimeline.http.listing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

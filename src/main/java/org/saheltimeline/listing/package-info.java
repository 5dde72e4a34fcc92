/**
 * Lists of every resource: which rows, in which order, which page of them, how many there
 * are, and how all of them are written row by row.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "format", "settings", "sql", "web" })
package org.saheltimeline.listing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

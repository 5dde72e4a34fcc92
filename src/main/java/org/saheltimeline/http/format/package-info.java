/**
 * The formats in which an answer can be had, which of them a request asks for, and how
 * any list becomes a table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "timeline.codebook")
package org.saheltimeline.http.format;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

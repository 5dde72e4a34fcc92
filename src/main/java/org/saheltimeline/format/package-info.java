/**
 * The formats in which an answer can be had, which of them a request asks for, and how
 * any list becomes a table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "codebook")
package org.saheltimeline.format;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What every resource shares: lists with their pages and cursors, strict parameters,
 * problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "time" })
package org.saheltimeline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Dates as articles give them: whole, partial, relative or open, never sharper than
 * known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "timeline.codebook")
package org.saheltimeline.timeline.time;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

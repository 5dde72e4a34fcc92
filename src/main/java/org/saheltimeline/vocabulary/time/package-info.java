/**
 * Dates as articles give them: full, partial, relative or open, and never more precise
 * than what is known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary.codebook")
package org.saheltimeline.vocabulary.time;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * Closed lists: every coded value of the timeline with its definition, and the nearest
 * name for “Did you mean”.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.vocabulary.codebook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

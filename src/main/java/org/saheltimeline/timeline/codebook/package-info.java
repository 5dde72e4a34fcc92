/** Closed lists: every coded value of the timeline with its definition. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.timeline.codebook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

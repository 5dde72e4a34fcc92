/** Numbers that are only as precise as their source. */
@NullMarked
@ApplicationModule(allowedDependencies = "timeline.codebook")
package org.saheltimeline.timeline.quantity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

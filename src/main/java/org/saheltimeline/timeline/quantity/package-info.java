/** Numbers that are as sure as the article makes them, and no surer. */
@NullMarked
@ApplicationModule(allowedDependencies = "timeline.codebook")
package org.saheltimeline.timeline.quantity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

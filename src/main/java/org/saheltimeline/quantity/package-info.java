/** Numbers that are as sure as the article makes them, and no surer. */
@NullMarked
@ApplicationModule(allowedDependencies = "codebook")
package org.saheltimeline.quantity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

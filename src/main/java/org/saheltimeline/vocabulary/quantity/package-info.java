/** Numbers that are only as precise as their source. */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary.codebook")
package org.saheltimeline.vocabulary.quantity;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What a cache needs: which version of the data an answer is of, and whether it still is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "format")
package org.saheltimeline.caching;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

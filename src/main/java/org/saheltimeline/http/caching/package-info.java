/**
 * What a cache needs: which version of the data an answer is of, and whether it still is;
 * and the program's own cache of answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform.database", "http.format", "platform.settings" })
package org.saheltimeline.http.caching;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

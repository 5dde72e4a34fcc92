/**
 * HTTP caching: the version of the data behind each response, conditional requests, and
 * the program's own response cache.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "platform.database", "platform.settings" })
package org.saheltimeline.http.caching;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

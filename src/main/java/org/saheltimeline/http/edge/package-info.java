/**
 * What every request passes before it reaches a controller: connections and their limits,
 * filters, and the problem details for requests refused there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.web", "platform.settings" })
package org.saheltimeline.http.edge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

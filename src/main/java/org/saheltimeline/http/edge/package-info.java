/**
 * Filters and handlers that every request passes before it reaches a controller, and the
 * problem details for requests that they refuse.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.web", "platform.settings" })
package org.saheltimeline.http.edge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What every request passes before a controller sees it, and how what is refused there is
 * told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.codebook", "platform.settings", "http.web" })
package org.saheltimeline.http.edge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

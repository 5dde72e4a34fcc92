/**
 * What every request passes before a controller sees it, and how what is refused there is
 * told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "settings", "web" })
package org.saheltimeline.edge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** Where: places, and the places that hold them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "article", "codebook", "format", "time", "listing", "sql", "web" })
package org.saheltimeline.place;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

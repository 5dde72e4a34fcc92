/** Who takes part, and how actors stand to each other. */
@NullMarked
@ApplicationModule(allowedDependencies = { "article", "codebook", "format", "time", "listing", "sql", "web" })
package org.saheltimeline.actor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/**
 * What every resource shares: strict parameters, the values that they take, problems.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "caching", "codebook", "database", "format", "sql", "time" })
package org.saheltimeline.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

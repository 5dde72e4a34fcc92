/**
 * The real PostgreSQL that starts by itself when no {@code spring.datasource.url} is
 * given.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** The embedded PostgreSQL server, used when no {@code spring.datasource.url} is set. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform.settings")
package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

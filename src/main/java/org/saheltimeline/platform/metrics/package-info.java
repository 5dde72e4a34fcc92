/**
 * What Prometheus reads on a management port of its own. Unless that port is set, nothing
 * of it exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.metrics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

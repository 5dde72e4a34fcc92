/**
 * Metrics for Prometheus on a separate management port. Nothing is measured unless that
 * port is set.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.metrics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

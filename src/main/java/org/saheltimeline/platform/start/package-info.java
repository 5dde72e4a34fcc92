/**
 * Startup and shutdown: checks all settings, logs the addresses, and drains before
 * stopping.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.web", "platform.database", "platform.embedded", "platform.settings" })
package org.saheltimeline.platform.start;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

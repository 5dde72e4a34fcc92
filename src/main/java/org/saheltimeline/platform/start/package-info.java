/**
 * Startup and shutdown: checks all settings, logs the addresses, and drains before
 * stopping.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "platform.database", "platform.embedded", "platform.settings", "vocabulary.codebook" })
package org.saheltimeline.platform.start;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

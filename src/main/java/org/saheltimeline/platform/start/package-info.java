/**
 * How the program starts and stops: checks all settings, says where it is, and drains.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.web", "platform.database", "platform.embedded", "platform.settings" })
package org.saheltimeline.platform.start;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

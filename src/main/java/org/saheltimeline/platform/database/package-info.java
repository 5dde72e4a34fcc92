/**
 * Connections to the database: how long they wait, what happens while it is away, and
 * which failures are worth another try.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform.settings")
package org.saheltimeline.platform.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

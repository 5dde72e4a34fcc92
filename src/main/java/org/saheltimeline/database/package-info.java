/**
 * Connections to the database: how long they wait, what happens while it is away, and
 * which failures are worth another try.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "settings")
package org.saheltimeline.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

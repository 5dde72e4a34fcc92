/**
 * Connections to the database: how long they wait, what happens while the database is
 * away, and which failures are worth a retry. Also defines the data version that a
 * response is based on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform.settings")
package org.saheltimeline.platform.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

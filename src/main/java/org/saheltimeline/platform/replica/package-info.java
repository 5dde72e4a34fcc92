/**
 * Reads from replicas of the database, if the operator has any, without ever going back
 * in time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform.database", "platform.settings" })
package org.saheltimeline.platform.replica;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

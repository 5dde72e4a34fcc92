/**
 * Reads from replicas of the database, where the operator has any, without ever going
 * back in time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "caching", "database", "settings" })
package org.saheltimeline.replica;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

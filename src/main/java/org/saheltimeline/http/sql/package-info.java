/** SQL fragments with their parameters, and how they are planned. */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary.codebook")
package org.saheltimeline.http.sql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** SQL for what criteria queries cannot say. */
@NullMarked
@ApplicationModule(allowedDependencies = "codebook")
package org.saheltimeline.sql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

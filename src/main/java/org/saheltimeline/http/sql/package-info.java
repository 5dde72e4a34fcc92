/** SQL for what criteria queries cannot say. */
@NullMarked
@ApplicationModule(allowedDependencies = "timeline.codebook")
package org.saheltimeline.http.sql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

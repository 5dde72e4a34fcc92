/**
 * Response formats: which there are, how a request selects one, and how any list becomes
 * a table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "vocabulary.codebook")
package org.saheltimeline.http.format;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

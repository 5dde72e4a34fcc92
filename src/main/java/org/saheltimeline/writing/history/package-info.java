/** Who changed what, when and why. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.listing", "http.web", "vocabulary.codebook", "writing.revision" })
package org.saheltimeline.writing.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

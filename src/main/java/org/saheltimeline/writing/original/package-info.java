/** Checks what is stated against the original articles, which are never stored. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.article", "vocabulary.quantity", "writing.dossier" })
package org.saheltimeline.writing.original;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

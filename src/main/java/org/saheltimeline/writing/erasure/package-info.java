/** Removes from history what must not stay there. */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform.settings", "platform.start", "vocabulary.codebook",
		"writing.history", "writing.revision" })
package org.saheltimeline.writing.erasure;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

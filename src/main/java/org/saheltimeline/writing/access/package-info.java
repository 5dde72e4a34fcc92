/** Who may write: tokens, and whose pages may send them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.edge", "http.web", "platform.embedded",
		"platform.settings", "vocabulary.codebook", "writing.dossier", "writing.submission" })
package org.saheltimeline.writing.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

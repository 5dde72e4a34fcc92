/** Takes in dossiers and entries over HTTP, and says what is wrong with them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.caching", "http.format", "http.listing", "http.web", "timeline.actor",
		"timeline.troops", "vocabulary.codebook", "writing.dossier", "writing.history", "writing.original",
		"writing.revision" })
package org.saheltimeline.writing.submission;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** Articles: when each was published, and which paragraphs support which facts. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "http.listing", "http.sql", "http.web", "vocabulary.time" })
package org.saheltimeline.timeline.article;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

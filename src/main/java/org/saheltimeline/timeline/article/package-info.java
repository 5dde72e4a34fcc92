/** Articles: when each was published, and which paragraphs support which facts. */
@NullMarked
@ApplicationModule(allowedDependencies = { "http.format", "timeline.time", "http.listing", "http.sql", "http.web" })
package org.saheltimeline.timeline.article;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

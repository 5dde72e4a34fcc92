/** Places, and the places that contain them. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "http.format", "http.listing", "http.sql", "http.web", "vocabulary.codebook" })
package org.saheltimeline.timeline.place;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

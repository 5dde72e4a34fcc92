/** Places, and the places that contain them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "timeline.codebook", "http.format", "http.listing", "http.sql", "http.web" })
package org.saheltimeline.timeline.place;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

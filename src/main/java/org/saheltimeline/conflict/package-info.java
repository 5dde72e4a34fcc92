/** Where the articles disagree, computed from what they say of events and troops. */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "codebook", "format", "event", "place", "quantity",
		"time", "listing", "web" })
package org.saheltimeline.conflict;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

/** How many troops: one figure per article, force, place and day. */
@NullMarked
@ApplicationModule(allowedDependencies = { "actor", "article", "codebook", "format", "place", "quantity", "time",
		"listing", "web" })
package org.saheltimeline.troops;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

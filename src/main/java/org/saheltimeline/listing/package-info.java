/**
 * Lists of every resource: which rows, in which order, which page of them, and how many
 * there are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "codebook", "web" })
package org.saheltimeline.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

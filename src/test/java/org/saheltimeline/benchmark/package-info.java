/** How fast the service is, as ratios to what the database and a file server can do. */
@NullMarked
package org.saheltimeline.benchmark;

import org.jspecify.annotations.NullMarked;

/** How fast the service is, relative to the database and to a file server. */
@NullMarked
package org.saheltimeline.benchmark;

import org.jspecify.annotations.NullMarked;

/** Synthetic timelines of any size, in the format that the API exports. */
@NullMarked
package org.saheltimeline.synthetic;

import org.jspecify.annotations.NullMarked;

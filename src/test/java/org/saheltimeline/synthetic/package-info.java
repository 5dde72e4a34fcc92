/** Synthetic timelines of any size, in the form that the API exports. */
@NullMarked
package org.saheltimeline.synthetic;

import org.jspecify.annotations.NullMarked;

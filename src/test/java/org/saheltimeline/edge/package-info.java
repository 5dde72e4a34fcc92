/** What every request passes, tried with what no honest client sends. */
@NullMarked
package org.saheltimeline.edge;

import org.jspecify.annotations.NullMarked;

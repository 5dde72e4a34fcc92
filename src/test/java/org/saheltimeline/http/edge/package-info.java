/** What every request passes, tried with what no honest client sends. */
@NullMarked
package org.saheltimeline.http.edge;

import org.jspecify.annotations.NullMarked;

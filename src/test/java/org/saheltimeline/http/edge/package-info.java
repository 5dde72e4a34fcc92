/**
 * What every request passes through, tested with requests that no honest client sends.
 */
@NullMarked
package org.saheltimeline.http.edge;

import org.jspecify.annotations.NullMarked;

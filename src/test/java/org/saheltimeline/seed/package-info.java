@NullMarked
package org.saheltimeline.seed;

import org.jspecify.annotations.NullMarked;

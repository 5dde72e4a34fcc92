@NullMarked
package org.saheltimeline;

import org.jspecify.annotations.NullMarked;

/** Where the program starts; every package below it is one feature. */
@NullMarked
package org.saheltimeline;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.place;

import org.jspecify.annotations.NullMarked;

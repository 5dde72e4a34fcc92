@NullMarked
package org.saheltimeline.listing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.quantity;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.timeline.quantity;

import org.jspecify.annotations.NullMarked;

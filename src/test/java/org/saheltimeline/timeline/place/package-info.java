@NullMarked
package org.saheltimeline.timeline.place;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.timeline.event;

import org.jspecify.annotations.NullMarked;

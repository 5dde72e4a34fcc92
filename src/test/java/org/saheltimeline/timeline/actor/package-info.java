@NullMarked
package org.saheltimeline.timeline.actor;

import org.jspecify.annotations.NullMarked;

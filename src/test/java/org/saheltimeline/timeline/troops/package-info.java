@NullMarked
package org.saheltimeline.timeline.troops;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.timeline.conflict;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.platform.start;

import org.jspecify.annotations.NullMarked;

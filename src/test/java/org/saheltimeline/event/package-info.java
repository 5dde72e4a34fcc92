@NullMarked
package org.saheltimeline.event;

import org.jspecify.annotations.NullMarked;

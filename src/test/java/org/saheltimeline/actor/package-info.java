@NullMarked
package org.saheltimeline.actor;

import org.jspecify.annotations.NullMarked;

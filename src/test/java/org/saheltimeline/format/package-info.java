@NullMarked
package org.saheltimeline.format;

import org.jspecify.annotations.NullMarked;

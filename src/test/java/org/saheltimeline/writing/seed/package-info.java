@NullMarked
package org.saheltimeline.writing.seed;

import org.jspecify.annotations.NullMarked;

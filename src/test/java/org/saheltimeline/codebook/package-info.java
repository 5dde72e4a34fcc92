@NullMarked
package org.saheltimeline.codebook;

import org.jspecify.annotations.NullMarked;

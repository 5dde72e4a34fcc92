@NullMarked
package org.saheltimeline.timeline.codebook;

import org.jspecify.annotations.NullMarked;

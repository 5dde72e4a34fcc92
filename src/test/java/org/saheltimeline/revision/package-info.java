@NullMarked
package org.saheltimeline.revision;

import org.jspecify.annotations.NullMarked;

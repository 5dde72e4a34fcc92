@NullMarked
package org.saheltimeline.conflict;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.NullMarked;

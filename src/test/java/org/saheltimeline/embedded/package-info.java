@NullMarked
package org.saheltimeline.embedded;

import org.jspecify.annotations.NullMarked;

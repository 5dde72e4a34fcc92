@NullMarked
package org.saheltimeline.troops;

import org.jspecify.annotations.NullMarked;

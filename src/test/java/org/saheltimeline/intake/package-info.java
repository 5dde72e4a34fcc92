@NullMarked
package org.saheltimeline.intake;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.writing.intake;

import org.jspecify.annotations.NullMarked;

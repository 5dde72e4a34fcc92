@NullMarked
package org.saheltimeline.writing.original;

import org.jspecify.annotations.NullMarked;

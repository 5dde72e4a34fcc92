@NullMarked
package org.saheltimeline.writing.revision;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.writing.history;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.saheltimeline.writing.access;

import org.jspecify.annotations.NullMarked;

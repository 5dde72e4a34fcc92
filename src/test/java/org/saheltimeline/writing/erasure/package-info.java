@NullMarked
package org.saheltimeline.writing.erasure;

import org.jspecify.annotations.NullMarked;

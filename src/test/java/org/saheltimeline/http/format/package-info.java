@NullMarked
package org.saheltimeline.http.format;

import org.jspecify.annotations.NullMarked;

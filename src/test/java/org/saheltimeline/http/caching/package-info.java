@NullMarked
package org.saheltimeline.http.caching;

import org.jspecify.annotations.NullMarked;

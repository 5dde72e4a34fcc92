@NullMarked
package org.saheltimeline.caching;

import org.jspecify.annotations.NullMarked;

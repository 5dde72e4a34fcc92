@NullMarked
package org.saheltimeline.writing.feed;

import org.jspecify.annotations.NullMarked;

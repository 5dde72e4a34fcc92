@NullMarked
package org.saheltimeline.article;

import org.jspecify.annotations.NullMarked;

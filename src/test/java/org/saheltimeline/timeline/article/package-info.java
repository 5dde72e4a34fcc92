@NullMarked
package org.saheltimeline.timeline.article;

import org.jspecify.annotations.NullMarked;

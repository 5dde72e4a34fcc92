@NullMarked
package org.saheltimeline.writing.submission;

import org.jspecify.annotations.NullMarked;

/**
 * Where the program starts. {@code timeline} is what is known and how it is read,
 * {@code writing} how facts come in, {@code http} how the program is asked, and
 * {@code platform} what it runs on.
 */
@NullMarked
package org.saheltimeline;

import org.jspecify.annotations.NullMarked;

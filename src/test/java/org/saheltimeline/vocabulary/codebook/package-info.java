@NullMarked
package org.saheltimeline.vocabulary.codebook;

import org.jspecify.annotations.NullMarked;

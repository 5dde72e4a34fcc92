@NullMarked
package org.saheltimeline.vocabulary.quantity;

import org.jspecify.annotations.NullMarked;

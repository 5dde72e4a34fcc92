@NullMarked
package org.saheltimeline.assistant;

import org.jspecify.annotations.NullMarked;

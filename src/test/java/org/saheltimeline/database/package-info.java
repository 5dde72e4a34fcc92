@NullMarked
package org.saheltimeline.database;

import org.jspecify.annotations.NullMarked;

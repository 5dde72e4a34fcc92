@NullMarked
package org.saheltimeline.platform.database;

import org.jspecify.annotations.NullMarked;

/** What the tables reject by themselves, and how well they are documented. */
@NullMarked
package org.saheltimeline.schema;

import org.jspecify.annotations.NullMarked;

/** What the tables refuse by themselves, and how well they explain themselves. */
@NullMarked
package org.saheltimeline.schema;

import org.jspecify.annotations.NullMarked;

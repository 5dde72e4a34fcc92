/** What comes from outside to choose a page of a list. */
@NullMarked
package org.saheltimeline.http.listing;

import org.jspecify.annotations.NullMarked;

/** How the parameters of a list choose a page of it. */
@NullMarked
package org.saheltimeline.http.listing;

import org.jspecify.annotations.NullMarked;

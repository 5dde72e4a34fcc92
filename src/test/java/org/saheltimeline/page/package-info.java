/** What a reader of the page sees and does, in a real browser. */
@NullMarked
package org.saheltimeline.page;

import org.jspecify.annotations.NullMarked;

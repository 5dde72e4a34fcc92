/** What a reader sees and does on the page, tested in a real browser. */
@NullMarked
package org.saheltimeline.page;

import org.jspecify.annotations.NullMarked;

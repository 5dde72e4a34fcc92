@NullMarked
package org.saheltimeline.web;

import org.jspecify.annotations.NullMarked;

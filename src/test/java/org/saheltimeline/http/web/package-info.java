@NullMarked
package org.saheltimeline.http.web;

import org.jspecify.annotations.NullMarked;

/** Who may write. */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform.embedded", "platform.settings" })
package org.saheltimeline.writing.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

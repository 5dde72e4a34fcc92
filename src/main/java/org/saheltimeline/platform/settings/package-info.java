/** What the values of settings may be, declared once at the setting itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

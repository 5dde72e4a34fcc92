/** What a setting may be, said once at the setting itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

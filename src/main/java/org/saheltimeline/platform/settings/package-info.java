/**
 * What the values of settings may be, declared once at the setting itself, and how a
 * failed start is reported.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.saheltimeline.platform.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;

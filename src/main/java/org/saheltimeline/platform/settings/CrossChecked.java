package org.saheltimeline.platform.settings;

import java.util.function.BiConsumer;

import org.springframework.core.env.PropertyResolver;

/** Settings whose values must fit other settings or the machine. */
public interface CrossChecked {

	/**
	 * Checks the values, once each of them is known to be valid by itself.
	 * @param settings all settings
	 * @param fault receives the last part of a setting's name, such as {@code at-once},
	 * and what its value must be
	 */
	void check(PropertyResolver settings, BiConsumer<String, String> fault);

}

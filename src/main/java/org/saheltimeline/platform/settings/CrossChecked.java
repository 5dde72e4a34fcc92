package org.saheltimeline.platform.settings;

import java.util.function.BiConsumer;

import org.springframework.core.env.PropertyResolver;

/** Settings whose values have to fit other settings or the machine. */
public interface CrossChecked {

	/**
	 * Checks them, when each of them is known to be right by itself.
	 * @param settings all settings
	 * @param fault takes the last part of a setting's name, such as {@code at-once}, and
	 * what its value must be
	 */
	void check(PropertyResolver settings, BiConsumer<String, String> fault);

}

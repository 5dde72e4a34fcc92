package org.saheltimeline.platform.start;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.start.SettingNames.Setting;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The settings that are given, and where: on the command line, in the environment, in
 * files.
 */
final class GivenSettings {

	/** A number without a unit; 0 needs none. */
	private static final Pattern BARE_NUMBER = Pattern.compile("\\s*[+-]?0*[1-9][0-9]*\\s*");

	private final Environment environment;

	GivenSettings(Environment environment) {
		this.environment = environment;
	}

	PropertyResolver all() {
		return this.environment;
	}

	private Stream<ConfigurationPropertySource> sources() {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false);
	}

	/** Returns a sentence for each setting that is given but unknown. */
	List<String> unknown(SettingNames names) {
		return sources().flatMap((source) -> {
			if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables) {
				return Arrays.stream(variables.getPropertyNames())
					.filter(SettingNames::isMeant)
					.filter((name) -> !names.isKnownVariable(name))
					.map((name) -> unknown(name, place(source, null), names.nearest(name), true, names));
			}
			return (source instanceof IterableConfigurationPropertySource listed) ? listed.stream()
				.filter((name) -> SettingNames.isMeant(name.toString()) && !names.isKnown(name))
				.map((name) -> unknown(name.toString(), place(source, source.getConfigurationProperty(name)),
						names.nearest(name.toString()), false, names))
					: Stream.empty();
		}).distinct().toList();
	}

	private static String unknown(String name, String place, @Nullable Setting nearest, boolean variable,
			SettingNames names) {
		String hint = (nearest == null) ? "The settings are " + names.all() + "."
				: "Did you mean %s?".formatted(variable ? nearest.variable("") : nearest);
		return "Unknown setting %s (%s). %s".formatted(name, place, hint);
	}

	/**
	 * Returns whether a number is given without its unit; it would be read as
	 * milliseconds or bytes.
	 */
	boolean lacksUnit(SettingRule rule) {
		return rule.needsUnit() && BARE_NUMBER.matcher(value(rule.name())).matches();
	}

	/**
	 * Returns a sentence with the invalid value, where it is set, and what is allowed.
	 */
	String invalid(String name, String rule) {
		String value = name.endsWith(".token") ? "…" : withoutPassword(value(name));
		return "Invalid value for %s: \"%s\" (%s). It %s.".formatted(name, value,
				given(name).map((given) -> place(given.source(), given.property())).orElse("the default"), rule);
	}

	private String value(String name) {
		return given(name).map((given) -> String.valueOf(given.property().getValue())).orElse("");
	}

	private static String withoutPassword(String value) {
		return value.replaceAll("(?i)(password=)[^&,\\s]*", "$1…").replaceAll("//[^/@\\s]*@", "//…@");
	}

	private Optional<Given> given(String name) {
		return sources()
			.map((source) -> Optional.ofNullable(source.getConfigurationProperty(ConfigurationPropertyName.of(name)))
				.map((property) -> new Given(source, property)))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static String place(ConfigurationPropertySource source, @Nullable ConfigurationProperty property) {
		return switch (source.getUnderlyingSource()) {
			case SystemEnvironmentPropertySource _ -> "environment";
			case CommandLinePropertySource<?> _ -> "command line";
			case PropertySource<?> other when other.getName().equals("systemProperties") -> "Java system properties";
			case null, default ->
				(property != null) ? Objects.toString(property.getOrigin(), "configuration") : "configuration";
		};
	}

	/** A value and its source. */
	private record Given(ConfigurationPropertySource source, ConfigurationProperty property) {

	}

}

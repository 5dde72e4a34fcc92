package org.saheltimeline.platform.start;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Suggestion;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The names of all settings, as properties and as environment variables. */
final class SettingNames {

	private static final String PREFIX = "timeline";

	/**
	 * Variables that Docker and Kubernetes set for a service named timeline, and those
	 * that only docker-compose.yml reads.
	 */
	private static final Pattern OF_OTHERS = Pattern
		.compile("TIMELINE_((.+_)?SERVICE_(HOST|PORT)(_.+)?|(.+_)?PORT(_\\d+_(TCP|UDP)(_.+)?)?|DB_.+)");

	private final List<Setting> settings;

	/**
	 * Collects the names.
	 * @param records the settings records and their prefixes
	 */
	SettingNames(Collection<Map.Entry<String, Class<?>>> records) {
		this.settings = records.stream()
			.flatMap((group) -> settings(group.getKey(), group.getValue()))
			.distinct()
			.sorted()
			.toList();
	}

	private static Stream<Setting> settings(String prefix, Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).flatMap((component) -> {
			String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
			Class<?> value = component.getType();
			return value.isRecord() ? settings(name, value) : Stream.of(new Setting(ConfigurationPropertyName.of(name),
					Map.class.isAssignableFrom(value) || Collection.class.isAssignableFrom(value)));
		});
	}

	/**
	 * Returns whether a name was meant for this program, such as {@code timelin.streams}.
	 */
	static boolean isMeant(String name) {
		String[] parts = name.toLowerCase(Locale.ROOT).split("[._]", 2);
		return parts[0].startsWith(PREFIX)
				|| (parts.length > 1 && new LevenshteinDistance(2).apply(parts[0], PREFIX) >= 0);
	}

	boolean isKnown(ConfigurationPropertyName name) {
		return this.settings.stream()
			.anyMatch(
					(setting) -> setting.name().equals(name) || (setting.open() && setting.name().isAncestorOf(name)));
	}

	/**
	 * Returns whether an environment variable is a setting or belongs to another program.
	 */
	boolean isKnownVariable(String variable) {
		String name = variable.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
		return OF_OTHERS.matcher(name).matches() || this.settings.stream()
			.anyMatch((setting) -> Stream.of(setting.variable(""), setting.variable("_"))
				.anyMatch((form) -> form.equals(name) || (setting.open() && name.startsWith(form + "_"))));
	}

	/** Returns the setting with the most similar name, or null if none is similar. */
	@Nullable Setting nearest(String name) {
		String rest = letters(name.replaceFirst("(?i)^(timeline|[a-z]+[._-])", ""));
		String last = last(name);
		return nearest(rest, (setting) -> letters(setting.toString()).substring(PREFIX.length()))
			.or(() -> nearest(last, (setting) -> last(setting.toString())))
			.orElse(null);
	}

	private Optional<Setting> nearest(String value, Function<Setting, String> part) {
		String nearest = Suggestion.nearest(value, this.settings.stream().map(part).toList());
		return this.settings.stream().filter((setting) -> part.apply(setting).equals(nearest)).findFirst();
	}

	/** Returns all names, separated by commas. */
	String all() {
		return String.join(", ", this.settings.stream().map(Setting::toString).toList());
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static String last(String name) {
		return letters(name.replaceAll(".*[._]", ""));
	}

	/**
	 * A setting.
	 *
	 * @param name its name
	 * @param open whether names below it are valid too, as for a list or a map
	 */
	record Setting(ConfigurationPropertyName name, boolean open) implements Comparable<Setting> {

		/**
		 * Returns the name of the environment variable.
		 * @param hyphen the replacement for a hyphen: nothing, or an underscore as in
		 * older releases of Spring Boot
		 */
		String variable(String hyphen) {
			return toString().replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT);
		}

		@Override
		public int compareTo(Setting other) {
			return this.name.compareTo(other.name);
		}

		@Override
		public String toString() {
			return this.name.toString();
		}

	}

}

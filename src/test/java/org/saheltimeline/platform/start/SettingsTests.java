package org.saheltimeline.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.platform.settings.Within;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the tables of settings in src/docs/operating.md match the program. */
class SettingsTests {

	private static final Path OPERATING = Path.of("src/docs/operating.md");

	private static final Pattern ROW = Pattern
		.compile("\\| `((?:timeline|server|spring|management|logging)\\.[^`]+)` \\| ([^|]+) \\| ([^|]+) \\|(.*)\\|");

	private static final Pattern RANGE = Pattern.compile("(\\d+) (?:to (\\d+)|or more)");

	private static final Map<Class<?>, String> TYPES = Map.of(int.class, "integer", long.class, "integer",
			boolean.class, "boolean", Duration.class, "duration", DataSize.class, "size", BigDecimal.class, "decimal");

	@Test
	void everySettingOfTheTimelineIsInTheTableAndNoOther() throws IOException {
		List<String> settings = settings().map(Setting::name).toList();
		assertThat(documented().keySet().stream().filter((name) -> name.startsWith("timeline.")))
			.containsExactlyInAnyOrderElementsOf(settings);
	}

	@ParameterizedTest
	@MethodSource("settings")
	void theTableGivesItsTypeAndDefault(Setting setting) throws IOException {
		Documented documented = documented(setting);
		assertThat(documented.defaultValue()).isEqualTo(setting.defaultValue());
		if (TYPES.containsKey(setting.type())) {
			assertThat(documented.type()).isEqualTo(TYPES.get(setting.type()));
		}
		else {
			assertThat(TYPES.values()).doesNotContain(documented.type());
		}
	}

	@ParameterizedTest
	@MethodSource("settings")
	void theTableGivesItsRange(Setting setting) throws IOException {
		Documented documented = documented(setting);
		Within within = setting.rule().field().getAnnotation(Within.class);
		if (within != null) {
			assertThat(documented.rest()).startsWith(within.min() + " to " + within.max());
		}
		Matcher range = RANGE.matcher(documented.rest());
		if (range.lookingAt()) {
			int lowest = Integer.parseInt(range.group(1));
			assertThat(setting.accepts(String.valueOf(lowest))).isTrue();
			assertThat(setting.accepts(String.valueOf(lowest - 1))).isFalse();
			if (range.group(2) != null) {
				int highest = Integer.parseInt(range.group(2));
				assertThat(setting.accepts(String.valueOf(highest))).isTrue();
				assertThat(setting.accepts(String.valueOf(highest + 1))).isFalse();
			}
		}
	}

	@Test
	void theOthersAreSpringBootsWithTheDefaultsThatHoldHere() throws IOException {
		Map<String, @Nullable String> known = springBootDefaults();
		Map<String, String> own = new HashMap<>();
		PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
			.forEach((name, value) -> own.put(name.toString(), value.toString()));
		documented().forEach((name, documented) -> {
			if (!name.startsWith("timeline.")) {
				assertThat(known).containsKey(name);
				String value = own.getOrDefault(name, known.get(name));
				if (value != null) {
					assertThat(documented.defaultValue()).as(name).isEqualTo(value);
				}
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/operating.md", "src/docs/scaling.md", "docker-compose.yml",
			"src/main/systemd/sahel-timeline.service" })
	void nothingElseNamesASettingThatIsNotThere(String document) throws IOException {
		List<String> names = new ArrayList<>(documented().keySet());
		names.addAll(documented().keySet().stream().map(SettingsTests::variable).toList());
		assertThat(Pattern.compile("--(timeline\\.[a-z.-]+)|\\b(TIMELINE_[A-Z]+_[A-Z_]+)\\b(?!})")
			.matcher(Files.readString(Path.of(document)).replaceAll("\\$\\{[^}]*}|`TIMELINE_DB_\\w+`", ""))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.distinct()).isSubsetOf(names);
	}

	/** Returns the environment variable that sets a property. */
	private static String variable(String property) {
		return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static Map<String, Documented> documented() throws IOException {
		Map<String, Documented> documented = new HashMap<>();
		Files.readString(OPERATING).lines().map(ROW::matcher).filter(Matcher::matches).forEach((row) -> {
			Documented former = documented.put(row.group(1),
					new Documented(row.group(2).strip(), row.group(3).strip().replace("`", ""), row.group(4).strip()));
			assertThat(former).as(row.group(1)).isNull();
		});
		return documented;
	}

	private static Documented documented(Setting setting) throws IOException {
		return Objects.requireNonNull(documented().get(setting.name()), setting.name());
	}

	private static Map<String, @Nullable String> springBootDefaults() throws IOException {
		Map<String, @Nullable String> defaults = new HashMap<>();
		for (URL metadata : Collections
			.list(SettingsTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream in = metadata.openStream()) {
				for (JsonNode property : JsonMapper.shared().readTree(in).get("properties")) {
					JsonNode value = property.get("defaultValue");
					defaults.put(property.get("name").asString(),
							(value != null && value.isValueNode()) ? value.asString() : null);
				}
			}
		}
		return defaults;
	}

	static Stream<Setting> settings() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("org.saheltimeline")
			.stream()
			.filter((found) -> !TestSettings.class.getName().equals(found.getBeanClassName()))
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.flatMap((type) -> Stream.of(type.getRecordComponents()).map((part) -> new Setting(type, part)));
	}

	/**
	 * A row of a table.
	 *
	 * @param type the type of the setting
	 * @param defaultValue the value that applies if nothing is set
	 * @param rest the range, if any, and the effect
	 */
	record Documented(String type, String defaultValue, String rest) {

	}

	/**
	 * A setting of the program.
	 *
	 * @param group the record that holds it
	 * @param component its component of that record
	 */
	record Setting(Class<?> group, RecordComponent component) {

		String name() {
			Name own = this.component.getAccessor().getAnnotation(Name.class);
			String name = (own != null) ? own.value()
					: this.component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			return prefix() + "." + ConfigurationPropertyName.of(name);
		}

		Class<?> type() {
			return this.component.getType();
		}

		String defaultValue() {
			for (var parameter : this.group.getDeclaredConstructors()[0].getParameters()) {
				DefaultValue value = parameter.getAnnotation(DefaultValue.class);
				if (parameter.getName().equals(this.component.getName()) && value != null && value.value().length > 0) {
					return String.join(",", value.value());
				}
			}
			return "none";
		}

		boolean accepts(String value) {
			Map<String, String> source = Map.of(name(), value);
			try {
				return rule().allows(new Binder(new MapConfigurationPropertySource(source)).bindOrCreate(prefix(),
						Bindable.of(this.group)));
			}
			catch (BindException ex) {
				return false;
			}
		}

		SettingRule rule() {
			return SettingRule.of(prefix(), this.group)
				.stream()
				.filter((rule) -> rule.field().getName().equals(this.component.getName()))
				.findFirst()
				.orElseThrow();
		}

		private String prefix() {
			return this.group.getAnnotation(ConfigurationProperties.class).value();
		}

		@Override
		public String toString() {
			return name();
		}

	}

}

package org.saheltimeline.platform.start;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.platform.settings.Within;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an unknown setting or an invalid value prevents startup, wherever it is set.
 * Each case is a row of settings.csv.
 */
class SettingsCheckTests {

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvFileSource(resources = "settings.csv", delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = false,
			numLinesToSkip = 1, maxCharsPerColumn = 4096)
	void aWrongSettingIsRefusedByName(String place, String name, String value, String message) {
		assertThat(refusal(place, name, value)).isEqualTo(message);
	}

	@ParameterizedTest(name = "{0}: {1}={2}")
	@CsvSource(delimiter = '|', textBlock = """
			arguments   | timeline.streams.at-once        | 9
			arguments   | timeline.streams.atOnce         | 1
			environment | TIMELINE_STREAMS_ATONCE         | 1
			environment | TIMELINE_STREAMS_AT_ONCE        | 1
			environment | TIMELINE_DATASOURCE_REPLICAS_0  | jdbc:postgresql://localhost/timeline
			environment | TIMELINE_DATASOURCE_REPLICAS    | jdbc:postgresql://localhost/timeline
			environment | TIMELINE_INTAKE                 | export
			environment | TIMELINE_SERVICE_HOST           | 10.0.0.1
			environment | TIMELINE_PORT                   | 8080
			environment | TIMELINE_PORT_8080_TCP_ADDR     | 10.0.0.1
			environment | TIMELINE_DB_PASSWORD            | secret
			environment | TIMEZONE                        | UTC
			environment | TIMER_STREAMS                   | 1
			file        | timeline.kept-answers.size      | 0
			file        | timeline.kept-answers.size      | 512KB
			file        | timeline.streams.patience       | PT1M
			file        | timeline.seeds.location         | none
			file        | timeline.embedded.join          | off
			file        | timeline.troop-counts.about-tolerance | 0
			file        | timeout.streams                 | 1
			""")
	void aRightSettingAndWhatIsOfOthersIsNotRefused(String place, String name, String value) {
		assertThat(refusal(place, name, value)).isNull();
	}

	@Test
	void anEmptyPlaceOrNameIsRefused() {
		assertThat(refusal("arguments", "timeline.seeds.location", ""))
			.isEqualTo("Invalid value for timeline.seeds.location: \"\" (command line). It must be a non-empty text.");
		assertThat(refusal("arguments", "timeline.embedded.directory", " ")).isEqualTo(
				"Invalid value for timeline.embedded.directory: \" \" (command line). It must be a non-empty text.");
	}

	@Test
	void whatTheMachineHasIsTheLimit() {
		assertThat(refusal("arguments", "timeline.kept-answers.size", "900GB"))
			.matches("Invalid value for timeline.kept-answers.size: \"900GB\" \\(command line\\)\\. "
					+ "It must be at most half of the memory that Java may use, which is \\d+MB here\\.");
	}

	@Test
	void allThatIsWrongIsSaidAtOnce() {
		new ApplicationContextRunner().withUserConfiguration(Settings.class)
			.withPropertyValues("timeline.streams.at-once=0", "timeline.streams.patience=60", "timeline.stream.x=1")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasMessageContainingAll("Unknown setting timeline.stream.x", "timeline.streams.patience: \"60\""));
	}

	/** Makes sure that new settings declare the range by which they are checked. */
	@Test
	void everyNumberDurationAndSizeHasItsRange() {
		assertThat(SettingsTests.settings().map(SettingsTests.Setting::rule)).isNotEmpty()
			.filteredOn((rule) -> rule.words().matches("must be a (number|whole|time|size).*"))
			.allMatch((rule) -> rule.field().isAnnotationPresent(Within.class));
	}

	private static @Nullable String refusal(String place, String name, String value) {
		@Nullable String[] message = new @Nullable String[1];
		new ApplicationContextRunner().withUserConfiguration(Settings.class).withInitializer((context) -> {
			MutablePropertySources sources = context.getEnvironment().getPropertySources();
			switch (place) {
				case "arguments" -> sources.addFirst(new SimpleCommandLinePropertySource("--" + name + "=" + value));
				case "environment" -> sources.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value)));
				default -> sources.addFirst(new MapPropertySource("application.properties", Map.of(name, value)));
			}
		}).run((context) -> {
			Throwable failure = context.getStartupFailure();
			message[0] = (failure != null) ? failure.getMessage() : null;
		});
		return message[0];
	}

}

package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for what was known about an event, and when, as a table of cases. */
class EventKnowledgeTests {

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "knowledge.csv", numLinesToSkip = 1, delimiter = '|')
	void eachPublicationMayChangeWhatIsKnown(String theCase, String reports, String known) {
		assertThat(written(known(read(reports)))).as(theCase).isEqualTo(known);
		assertThat(written(known(read(reports).reversed()))).as(theCase + ", read backwards").isEqualTo(known);
	}

	@Test
	void nothingIsKnownOfWhatNobodyReports() {
		assertThat(EventKnowledge.of(Map.of(), List.of())).isEmpty();
	}

	@Test
	void theSameDateOnABetterBasisIsNews() {
		List<Known> known = known(read("2023-10-01 occurred 2023-09 inferred; 2023-11-01 occurred 2023-09 stated"));
		assertThat(known).extracting((state) -> state.when().basis()).containsExactly(Basis.INFERRED, Basis.STATED);
	}

	private static List<Known> known(List<Reported> reports) {
		return EventKnowledge.of(Map.of("it", reports), List.of()).getOrDefault("it", List.of());
	}

	private static List<Reported> read(String reports) {
		return Arrays.stream(reports.split("; ")).map((report) -> read(report.split(" "))).toList();
	}

	private static Reported read(String... words) {
		Basis basis = (words.length > 3) ? Basis.valueOf(words[3].toUpperCase(Locale.ROOT)) : Basis.STATED;
		return new Reported("of-" + words[0], LocalDate.parse(words[0]),
				Status.valueOf(words[1].toUpperCase(Locale.ROOT)), FactDate.of(words[2], basis));
	}

	private static String written(List<Known> states) {
		return states.stream()
			.map((state) -> "%s/%s %s %s".formatted(state.from(), Objects.requireNonNullElse(state.until(), ".."),
					state.status().value(), state.when().edtf()))
			.collect(Collectors.joining("; "));
	}

}

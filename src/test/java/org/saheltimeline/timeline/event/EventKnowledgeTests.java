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
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;

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

	@ParameterizedTest
	@CsvSource({ "[2023-12-12..2023-12-18], ONGOING, 2023-07-26/.., 2023-07-26/2023-12-12",
			"[2023-12-12..2023-12-18], ONGOING, 2023-07-26/2023-12, 2023-07-26/2023-12-01",
			"[2023-12-12..2023-12-18], ONGOING, 2023-12/.., 2023-12-12/2023-12-12",
			"[..2023-12-18], ONGOING, 2023/.., 2023-12-31/-", "2023-12-18, ONGOING, ../2023-12-18, -/2023-12-18",
			"[2023-09-20..2023-12-18], ONGOING, 2023-10/.., 2023-10-31/-",
			"2023-12-18, OCCURRED, 2023-12-12, 2023-12-12/2023-12-12", "2023-12-18, ANNOUNCED, 2023-12-22, -/-",
			"2023-12-18, SCHEDULED, 2023-12-22, -/-", "2023-12-18, ANNOUNCED, 2023-12-18/2023-12-31, -/-",
			"2023-12-18, DISPUTED, 2023-12-12, -/-" })
	void whatIsCertainIsOnlyWhatHappenedAndLastsUntilItsArticleAppears(String published, Status status, String when,
			String surely) {
		FactDate appeared = FactDate.of(published, Basis.STATED);
		Reported report = new Reported("article", new Window(appeared.earliest(), appeared.latest()), status,
				FactDate.of(when, Basis.STATED));
		FactDate known = known(List.of(report)).getLast().when();
		assertThat(Objects.requireNonNullElse(known.surelyFrom(), "-") + "/"
				+ Objects.requireNonNullElse(known.surelyTo(), "-"))
			.isEqualTo(surely);
		assertThat(known.basis()).isEqualTo(Basis.STATED);
	}

	@Test
	void theSameDateSaidTwiceIsAsSureAsTheSurerReport() {
		List<Reported> reports = read("2023-10-05 ongoing 2023-10/..; 2023-10-05 occurred 2023-10/..");
		for (List<Reported> order : List.of(reports, reports.reversed())) {
			FactDate known = known(order).getLast().when();
			assertThat(known.surelyFrom()).isEqualTo(LocalDate.of(2023, 10, 5));
			assertThat(known.surelyTo()).isEqualTo(LocalDate.of(2023, 10, 5));
		}
	}

	private static List<Reported> read(String reports) {
		return Arrays.stream(reports.split("; ")).map((report) -> read(report.split(" "))).toList();
	}

	private static Reported read(String... words) {
		Basis basis = (words.length > 3) ? Basis.valueOf(words[3].toUpperCase(Locale.ROOT)) : Basis.STATED;
		return new Reported("of-" + words[0], new Window(LocalDate.parse(words[0]), LocalDate.parse(words[0])),
				Status.valueOf(words[1].toUpperCase(Locale.ROOT)), FactDate.of(words[2], basis));
	}

	private static String written(List<Known> states) {
		return states.stream()
			.map((state) -> "%s/%s %s %s".formatted(state.from(), Objects.requireNonNullElse(state.until(), ".."),
					state.status().value(), state.when().edtf()))
			.collect(Collectors.joining("; "));
	}

}

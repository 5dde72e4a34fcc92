package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.timeline.event.EventKnowledge.Known;
import org.saheltimeline.timeline.event.EventKnowledge.Reported;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests how links between events bound their dates, as a table of cases. All of its dates
 * are in 2023.
 */
class LinkedEventTests {

	private static final String YEAR = "2023-";

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "linked.csv", numLinesToSkip = 1, delimiter = '|')
	void linksBoundTheDatesOfBothEvents(String theCase, String reports, String links, String known) {
		Map<String, List<Known>> states = EventKnowledge.of(reports(reports), links(links));
		assertThat(written(states)).as(theCase).containsAll(List.of(known.split("; ")));
		assertThat(written(EventKnowledge.of(reports(reports), links(links).reversed())))
			.as(theCase + ", links read backwards")
			.isEqualTo(written(states));
	}

	@Test
	void aLinkThatTheReportsExcludeIsNamedWithThem() {
		assertThatThrownBy(() -> EventKnowledge.of(reports(
				"coup 12-22 occurred point 07-26; ban 12-28 occurred point 07-25; x 12-28 occurred point 07-25"),
				links("coup led-to ban; ban led-to x")))
			.isInstanceOf(ContradictedLink.class)
			.hasMessage(
					"the link from \"coup\" to \"ban\" contradicts the dates in the report of \"coup\" by \"of-12-22\""
							+ " and the report of \"ban\" by \"of-12-28\"")
			.extracting((ex) -> ((ContradictedLink) ex).link().relation())
			.isEqualTo(LinkRelation.LED_TO);
	}

	@Test
	void aCircleOfLagsIsRefused() {
		assertThatThrownBy(
				() -> EventKnowledge.of(reports("a 12-22 occurred point [07-26..]; b 12-22 occurred point [07-26..]"),
						links("a led-to b 1..; b led-to a 1..")))
			.isInstanceOf(ContradictedLink.class);
	}

	private static Map<String, List<Reported>> reports(String text) {
		Map<String, List<Reported>> reports = new TreeMap<>();
		for (String report : text.split("; ", -1)) {
			String[] words = report.split(" ", -1);
			reports.computeIfAbsent(words[0], (event) -> new ArrayList<>())
				.add(new Reported("of-" + words[1], published(YEAR + words[1]), Term.of(Status.class, words[2]),
						FactDate.of(dated(words[4]), Term.of(Extent.class, words[3]), Basis.INFERRED)));
		}
		return reports;
	}

	private static Window published(String day) {
		return new Window(LocalDate.parse(day), LocalDate.parse(day));
	}

	private static String dated(String edtf) {
		return edtf.replaceAll("(?<![0-9-])([0-9])", YEAR + "$1");
	}

	private static List<Linked> links(String text) {
		return Arrays.stream(text.split("; ", -1)).map((link) -> link(link.split(" ", -1))).toList();
	}

	private static Linked link(String... words) {
		String[] lag = (words.length == 4) ? words[3].split("\\.\\.", -1) : null;
		return new Linked(
				words[0], Term.of(LinkRelation.class, words[1]), words[2], (lag != null)
						? new Lag(Integer.parseInt(lag[0]), lag[1].isEmpty() ? null : Integer.valueOf(lag[1])) : null,
				(words.length == 5) ? LocalDate.parse(YEAR + words[4]) : null);
	}

	/** Returns each state, and again with the day from which it surely was so. */
	private static List<String> written(Map<String, List<Known>> states) {
		return states.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().flatMap((state) -> written(entry.getKey(), state)))
			.toList();
	}

	private static Stream<String> written(String event, Known state) {
		String text = "%s %s/%s %s %s".formatted(event, state.from(), Objects.requireNonNullElse(state.until(), ".."),
				state.status().value(), state.when().edtf());
		return Stream.of(text, text + " " + state.when().surelyFrom()).map((line) -> line.replace(YEAR, ""));
	}

}

package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.timeline.troops.EstimateStatus;
import org.saheltimeline.timeline.troops.SeriesView.PointView;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for what the front page opens with. */
class FindingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2023-07-26 REPORTED 1500, 2023-12-28 DERIVED 0  | How 1,500 French soldiers left Niger, and what we can prove
					2023-07-26 REPORTED 900                         | 900 French soldiers in Niger, and what we can prove
					2023-07-26 REPORTED 900, 2023-09-01 REPORTED 40 | 900 French soldiers in Niger, and what we can prove
					2023-07-26 REPORTED -, 2023-09-01 BETWEEN 40    | What is known of French soldiers in Niger
					2023-07-26 UNKNOWN -                            | What is known of French soldiers in Niger""")
	void theHeadlineSaysTheMostThatWasCountedAndWhatBecameOfIt(String steps, String headline) {
		assertThat(Finding.headline(steps(steps), "French soldiers", "Niger")).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-07-26..2023-10-09 REPORTED 1500, 2023-12-12 REPORTED 157, 2023-12-28 REPORTED 0 | 2023-12-12 | 157
			2023-07-26..2023-10-09 REPORTED -                                                     | 2023-07-26 |
			2023-07-26 UNKNOWN -                                                                  |            |""")
	void thePageBeginsWithTheLastDayThatCountsWereOf(String steps, @Nullable LocalDate day, @Nullable String number) {
		Finding.Telling telling = Finding.Telling.of(steps(steps), LocalDate.of(2024, 1, 1));
		assertThat((telling != null) ? telling.day() : null).isEqualTo(day);
		assertThat((telling != null) ? telling.best() : null).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			France         | French army, French troops | troops   | French troops
			France         | French army, French troops | soldiers | French soldiers
			United States  | US armed forces            | troops   | US troops
			United Nations |                            | troops   | troops of United Nations
			Chad           | Land forces of Chad        | troops   | troops of Chad""")
	void peopleAreCalledAsTheirArmedForcesAre(String force, @Nullable String names, String noun, String people) {
		List<String> armed = (names != null) ? Arrays.asList(names.split(", ")) : List.of();
		assertThat(Finding.Force.people(force, armed, noun)).isEqualTo(people);
	}

	@Test
	void withoutCountsThePageSaysWhatItIsAbout() {
		HomePage page = HomePage.of(null, null, 1, 2, 0, List.of());
		assertThat(page.title()).isEqualTo("What happened when France and the United States left Niger");
		assertThat(page.extent()).startsWith("1 event from 2 articles.");
		assertThat(page.conflicts()).isEqualTo("0 questions");
	}

	private static List<PointView> steps(String steps) {
		return Pattern.compile("(\\S{10})(?:\\.\\.(\\S{10}))? (\\w+) (\\d+|-)").matcher(steps).results().map((step) -> {
			LocalDate from = LocalDate.parse(step.group(1));
			Long best = step.group(4).equals("-") ? null : Long.valueOf(step.group(4));
			return new PointView(from, (step.group(2) != null) ? LocalDate.parse(step.group(2)) : from, best, best,
					best, EstimateStatus.valueOf(step.group(3)));
		}).toList();
	}

}

package org.saheltimeline.vocabulary.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.vocabulary.codebook.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests what several dates of one fact allow together, as a table of cases. */
class CombinationTests {

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "combined.csv", numLinesToSkip = 1, delimiter = '|')
	void severalDatesAllowWhatEachOfThemAllows(String theCase, String dates, String combined) {
		List<FactDate> read = Arrays.stream(dates.split("; ")).map(CombinationTests::read).toList();
		assertThat(written(Combination.of(read).date())).as(theCase).isEqualTo(combined);
		assertThat(Combination.of(read.reversed()).date()).as(theCase + ", read backwards")
			.isEqualTo(Combination.of(read).date());
	}

	private static FactDate read(String date) {
		String[] words = date.split(" ", -1);
		Basis basis = (words.length > 2) ? Term.of(Basis.class, words[2]) : Basis.INFERRED;
		return FactDate.of(words[0], Term.of(Extent.class, words[1]), basis);
	}

	private static String written(FactDate date) {
		return "%s %s %s/%s %s/%s %s%s"
			.formatted(date.edtf(), date.extent().value(), date.earliest(), date.latest(), date.surelyFrom(),
					date.surelyTo(), date.basis().value(), date.conflicting() ? " conflicting" : "")
			.replace("null", "-")
			.toLowerCase(Locale.ROOT);
	}

}

package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.vocabulary.codebook.Term;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for how the date of a fact is created, ranked and serialised. */
class FactDateTests {

	@Test
	void hasTheBoundsOfItsDateAndTheBasisOfItsArticle() {
		assertThat(FactDate.of("2023-10~", Basis.RESOLVED))
			.isEqualTo(new FactDate("2023-10~", Extent.POINT, LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31),
					null, null, Precision.MONTH, true, false, false, Basis.RESOLVED));
	}

	@Test
	void isHeldInNormalForm() {
		assertThat(FactDate.of("2023-10-10/2023-10-10", Basis.STATED))
			.isEqualTo(FactDate.of("2023-10-10", Basis.STATED));
	}

	@Test
	void refusesWhatIsNoDate() {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> FactDate.of("2023-02-30", Basis.STATED));
	}

	@Test
	void ranksByDaysThenQualifiersThenBasis() {
		List<FactDate> ranked = List.of(FactDate.of("2023-07-26", Basis.STATED),
				FactDate.of("2024-01-01", Basis.RESOLVED), FactDate.of("2023-07-27", Basis.INFERRED),
				FactDate.of("2023-07-26~", Basis.STATED), FactDate.of("2023-07-26?", Basis.RESOLVED),
				FactDate.of("2023-07-26/2023-07-28", Basis.STATED), FactDate.of("2023-10", Basis.STATED),
				FactDate.of("2023-10%", Basis.STATED), FactDate.of("2023-21", Basis.INFERRED),
				FactDate.of("2023", Basis.STATED), FactDate.of("202X", Basis.STATED), FactDate.of("20XX", Basis.STATED),
				FactDate.of("2023-10/..", Basis.STATED), FactDate.of("../2023-10", Basis.RESOLVED));
		assertThat(Stream.of(ranked.reversed(), rotated(ranked)))
			.allSatisfy((dates) -> assertThat(dates.stream().sorted(FactDate.MOST_PRECISE_FIRST)).isEqualTo(ranked));
	}

	/** Bounds, then the days that are certain, then the days that a search finds. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					2023-07-26                | point    | 2023-07-26 | 2023-07-26 | 2023-07-26 | 2023-07-26 | 2023-07-26 | 2023-07-26
					2023-10                   | point    | 2023-10-01 | 2023-10-31 | -          | -          | 2023-10-01 | 2023-10-31
					[2023-09-24..2023-09-30]  | point    | 2023-09-24 | 2023-09-30 | -          | -          | 2023-09-24 | 2023-09-30
					[..2024-08-06]            | point    | -          | 2024-08-06 | -          | -          | 2024-08-06 | 2024-08-06
					[..2024-08]               | point    | -          | 2024-08-31 | -          | -          | 2024-08-01 | 2024-08-31
					[2020..]                  | point    | 2020-01-01 | -          | -          | -          | 2020-01-01 | 2020-12-31
					2012/2023-12-22           | span     | 2012-01-01 | 2023-12-22 | 2012-12-31 | 2023-12-22 | 2012-01-01 | 2023-12-22
					2023-10/2023-11           | span     | 2023-10-01 | 2023-11-30 | 2023-10-31 | 2023-11-01 | 2023-10-01 | 2023-11-30
					2023-10                   | span     | 2023-10-01 | 2023-10-31 | -          | -          | 2023-10-01 | 2023-10-31
					2023-10-10                | span     | 2023-10-10 | 2023-10-10 | 2023-10-10 | 2023-10-10 | 2023-10-10 | 2023-10-10
					2023-10/..                | span     | 2023-10-01 | -          | 2023-10-31 | -          | 2023-10-01 | -
					2023-10/                  | span     | 2023-10-01 | -          | 2023-10-31 | -          | 2023-10-01 | 2023-10-31
					../2023-12-22             | span     | -          | 2023-12-22 | -          | 2023-12-22 | -          | 2023-12-22
					/2023-12                  | span     | -          | 2023-12-31 | -          | 2023-12-01 | 2023-12-01 | 2023-12-31
					2023-12-28                | observed | -          | -          | 2023-12-28 | 2023-12-28 | 2023-12-28 | 2023-12-28
					[2023-12-22..2023-12-28]  | observed | -          | -          | -          | -          | 2023-12-22 | 2023-12-28
					2023-12-22/2023-12-28     | observed | -          | -          | 2023-12-22 | 2023-12-28 | 2023-12-22 | 2023-12-28
					""")
	void knowsWhatIsPossibleWhatIsCertainAndWhatASearchFinds(String edtf, String extent, @Nullable LocalDate earliest,
			@Nullable LocalDate latest, @Nullable LocalDate surelyFrom, @Nullable LocalDate surelyTo,
			@Nullable LocalDate from, @Nullable LocalDate to) {
		FactDate date = FactDate.of(edtf, Term.of(Extent.class, extent), Basis.STATED);
		assertThat(Arrays.asList(date.earliest(), date.latest(), date.surelyFrom(), date.surelyTo(), date.reachesFrom(),
				date.reachesTo()))
			.isEqualTo(Arrays.asList(earliest, latest, surelyFrom, surelyTo, from, to));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-09/2023-10          | point    | is an interval, but a point lies on one day
			[2023-09..2023-10]       | span     | is one day of a range, but a span lasts
			2023-09/..               | observed | is open, but an observation has its days
			[..2023-10]              | observed | is open, but an observation has its days
			""")
	void refusesAnExtentThatTheDateCannotHave(String edtf, String extent, String message) {
		assertThatExceptionOfType(EdtfException.class)
			.isThrownBy(() -> FactDate.of(edtf, Term.of(Extent.class, extent), Basis.STATED))
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource({ "2023-07-26, 2023-07-26", "2023-10, 2023-10", "[2023-09-24..2023-09-30], 2023-09",
			"[2023-07..2023-09-24], 2023", "2023-1X, 2023", "[2020..2023], ", "[..2024-08-06], ", "[2020..], " })
	void liesInTheUnitThatIncludesEveryPossibleDay(String edtf, @Nullable String unit) {
		assertThat(Objects.toString(FactDate.of(edtf, Basis.STATED).unit(), null)).isEqualTo(unit);
	}

	@Test
	void isWrittenAsTheContractSays() {
		assertThat(JsonMapper.shared().writeValueAsString(FactDate.of("2023-10/..", Basis.INFERRED))).isEqualTo("""
				{"edtf":"2023-10/..","extent":"span","earliest":"2023-10-01","latest":null,\
				"surelyFrom":"2023-10-31","surelyTo":null,"precision":"interval","approximate":false,\
				"uncertain":false,"conflicting":false,"basis":"inferred"}""");
	}

	@Test
	void everyTermIsSpeltInLowerKebabCaseAndDefinedInOneSentence() {
		assertThat(Stream.of(Precision.values()).map(Precision::value)).containsExactly("day", "month", "season",
				"year", "decade", "century", "interval");
		assertThat(Stream.of(Basis.values()).map(Basis::value)).containsExactly("stated", "resolved", "inferred",
				"combined");
		assertThat(Stream.of(Extent.values()).map(Extent::value)).containsExactly("point", "span", "observed");
		assertThat(Stream.of(Precision.values(), Basis.values(), Extent.values())
			.flatMap(Stream::of)
			.map(Term.class::cast)).allSatisfy((term) -> assertThat(term.definition()).matches("[A-Z][^.]+"));
	}

	private static List<FactDate> rotated(List<FactDate> dates) {
		List<FactDate> rotated = new ArrayList<>(dates);
		Collections.rotate(rotated, 5);
		return rotated;
	}

}

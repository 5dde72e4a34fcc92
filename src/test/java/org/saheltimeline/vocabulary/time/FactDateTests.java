package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for how the date of a fact is created, ranked and serialised. */
class FactDateTests {

	@Test
	void hasTheBoundsOfItsDateAndTheBasisOfItsArticle() {
		assertThat(FactDate.of("2023-10~", Basis.RESOLVED)).isEqualTo(new FactDate("2023-10~",
				LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31), Precision.MONTH, true, false, Basis.RESOLVED));
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

	@Test
	void isWrittenAsTheContractSays() {
		assertThat(JsonMapper.shared().writeValueAsString(FactDate.of("2023-10/..", Basis.INFERRED))).isEqualTo("""
				{"edtf":"2023-10/..","earliest":"2023-10-01","latest":null,"precision":"interval",\
				"approximate":false,"uncertain":false,"basis":"inferred"}""");
	}

	@Test
	void everyTermIsSpeltInLowerKebabCaseAndDefinedInOneSentence() {
		assertThat(Stream.of(Precision.values()).map(Precision::value)).containsExactly("day", "month", "season",
				"year", "decade", "century", "interval");
		assertThat(Stream.of(Basis.values()).map(Basis::value)).containsExactly("stated", "resolved", "inferred");
		assertThat(Stream.concat(Stream.of(Precision.values()), Stream.of(Basis.values())))
			.allSatisfy((term) -> assertThat(term.definition()).matches("[A-Z][^.]+"));
	}

	private static List<FactDate> rotated(List<FactDate> dates) {
		List<FactDate> rotated = new ArrayList<>(dates);
		Collections.rotate(rotated, 5);
		return rotated;
	}

}

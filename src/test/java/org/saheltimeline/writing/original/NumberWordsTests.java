package org.saheltimeline.writing.original;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.vocabulary.quantity.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests which words say a number or a qualifier. */
class NumberWordsTests {

	@ParameterizedTest
	@CsvSource({ "1346, '1,346 went'", "1346, 1346 went", "80, 80% of it", "48, a 48-hour wait", "10, over a decade",
			"3, the third time", "1, more than a year", "0, full pullout", "0, all of them", "2, two missions",
			"17, Seventeen left", "40, forty left", "45, forty-five left", "100, a hundred", "300, three hundred",
			"1500, 1.5 thousand or fifteen hundred", "3000, three thousand", "20000, 20 thousand",
			"2000000, two million", "2500000, 2.5 million", "50, half of them", "4000000000, 4 billion" })
	void isInFiguresOrInWords(long number, String text) {
		assertThat(NumberWords.hasNumber(text, number)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "346, '1,346 went'", "1, '1,346 went'", "134, 1346 went", "80, 80.5% of it", "1, a soldier",
			"0, they stall", "2, a network", "1500, one thousand", "1000, a hundred", "2000000, 2.5 million",
			"-4, four", "9223372036854775807, many" })
	void isNotAnotherNumber(long number, String text) {
		assertThat(NumberWords.hasNumber(text, number)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ABOUT, 'roughly 1,500', true", "MORE_THAN, over 600, true", "EXACT, 157 soldiers, true",
			"ABOUT, 157 soldiers, false", "AT_LEAST, no fewer than 9, true", "UP_TO, as many as 9, true",
			"FEWER_THAN, under 9, true", "SEVERAL, seven, false", "HUNDREDS, hundreds of, true" })
	void aQualifierIsInTheText(Qualifier qualifier, String text, boolean isThere) {
		assertThat(NumberWords.hasQualifier(text, qualifier)).isEqualTo(isThere);
	}

	@Test
	void whatIsNotStatedNeedsNoWord() {
		assertThat(NumberWords.hasNumber("hundreds", null)).isTrue();
	}

}

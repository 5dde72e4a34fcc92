package org.saheltimeline.vocabulary.quantity;

import java.math.BigDecimal;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests for the bounds of a number, given how an article qualifies it. */
class QuantityTests {

	private static final long LARGEST = 1_000_000_000_000L;

	@ParameterizedTest(name = "{1} {0} ± {2} is {3} to {4}")
	@CsvSource(textBlock = """
			1500, exact,      0.10, 1500, 1500
			0,    exact,      0.10, 0,    0
			1500, about,      0.10, 1350, 1650
			1500, about,      0,    1500, 1500
			1500, about,      1,    0,    3000
			0,    about,      0.10, 0,    0
			1,    about,      0.10, 0,    2
			15,   about,      0.10, 13,   17
			1001, about,      0.05, 950,  1052
			1500, more-than,  0.10, 1501,
			0,    more-than,  0.10, 1,
			1500, at-least,   0.10, 1500,
			0,    at-least,   0.10, 0,
			1500, up-to,      0.10, 0,    1500
			0,    up-to,      0.10, 0,    0
			1500, fewer-than, 0.10, 0,    1499
			1,    fewer-than, 0.10, 0,    0
			,     hundreds,   0.10, 200,  999
			,     thousands,  0.10, 2000, 9999
			,     some,       0.10, 1,
			,     several,    0.10, 3,
			,     most,       0.10, 50,   100
			""")
	void theQualifierDecidesTheBounds(@Nullable Long stated, String qualifier, BigDecimal tolerance, long low,
			@Nullable Long high) {
		assertThat(Quantity.of(stated, qualifier(qualifier), tolerance))
			.isEqualTo(new Quantity(stated, qualifier(qualifier), low, high));
	}

	@ParameterizedTest
	@CsvSource({ "1, more-than, 1, ", "10, more-than, 10, ", "18, fewer-than, 0, 18", "10, about, 9, 11",
			"80, exact, 80, 80", "3, up-to, 0, 3", ", hundreds, 200, 999" })
	void whatIsMeasuredCanLieBetweenTwoNumbers(@Nullable Long stated, String qualifier, long low, @Nullable Long high) {
		assertThat(Quantity.ofMeasured(stated, qualifier(qualifier), new BigDecimal("0.10")))
			.isEqualTo(new Quantity(stated, qualifier(qualifier), low, high));
	}

	@ParameterizedTest(name = "{1} {0}: {2}")
	@CsvSource(quoteCharacter = '`', textBlock = """
			,              exact,      "exact" needs a number
			,              about,      "about" needs a number
			,              more-than,  "more-than" needs a number
			,              at-least,   "at-least" needs a number
			,              up-to,      "up-to" needs a number
			,              fewer-than, "fewer-than" needs a number
			300,           hundreds,   "hundreds" takes no number
			3000,          thousands,  "thousands" takes no number
			3,             some,       "some" takes no number
			-1,            exact,      -1 is too small for "exact"
			-1,            up-to,      -1 is too small for "up-to"
			0,             fewer-than, 0 is too small for "fewer-than"
			1000000000001, exact,      1000000000001 is too large
			9223372036854775807, more-than, 9223372036854775807 is too large
			""")
	void refusesANumberThatDoesNotGoWithTheQualifier(@Nullable Long stated, String qualifier, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Quantity.of(stated, qualifier(qualifier), BigDecimal.ZERO))
			.withMessage(message);
	}

	@Property
	void theStatedNumberIsWithinItsBoundsOrJustOutside(@ForAll @LongRange(min = 1, max = LARGEST) long stated,
			@ForAll("withNumber") Qualifier qualifier,
			@ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal tolerance) {
		Quantity quantity = Quantity.of(stated, qualifier, tolerance);
		assertThat(quantity.stated()).isEqualTo(stated);
		assertThat(quantity.low()).isBetween(0L, (qualifier == Qualifier.MORE_THAN) ? stated + 1 : stated);
		if (quantity.high() != null) {
			assertThat(quantity.high()).isGreaterThanOrEqualTo(quantity.low())
				.isGreaterThanOrEqualTo((qualifier == Qualifier.FEWER_THAN) ? stated - 1 : stated);
		}
	}

	@Property
	void aLargerToleranceNeverNarrows(@ForAll @LongRange(max = LARGEST) long stated,
			@ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal one,
			@ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal other) {
		Quantity narrow = Quantity.of(stated, Qualifier.ABOUT, one.min(other));
		Quantity wide = Quantity.of(stated, Qualifier.ABOUT, one.max(other));
		assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
		assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
	}

	@Provide
	Arbitrary<Qualifier> withNumber() {
		return Arbitraries.of(Qualifier.class).filter(Qualifier::hasNumber);
	}

	private static Qualifier qualifier(String value) {
		return Qualifier.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}

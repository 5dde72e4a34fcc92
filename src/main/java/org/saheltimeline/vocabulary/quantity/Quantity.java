package org.saheltimeline.vocabulary.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A number with its qualifier, and the range that follows from both and contains the true
 * value.
 *
 * @param stated the number in the article; null if it uses a word such as “hundreds”
 * @param qualifier how the article qualifies it
 * @param low the minimum
 * @param high the maximum; null if unbounded
 */
@Embeddable
@Schema(description = "A number, only as certain as its source")
public record Quantity(
		@Schema(description = "The number in the article; null if it uses a word such as “hundreds”",
				example = "1500") @Nullable Long stated,
		@Schema(description = "How the article qualifies it; decides `low` and `high`",
				example = "about") @Enumerated(EnumType.STRING) Qualifier qualifier,
		@Schema(description = "The minimum", example = "1350") long low,
		@Schema(description = "The maximum; null if there is none", example = "1650") @Nullable Long high) {

	/** Larger than any number in an article, yet small enough that no bound overflows. */
	private static final long LARGEST = 1_000_000_000_000L;

	/**
	 * Derives the range of a duration, a distance, a sum of money or a share. Unlike what
	 * is counted, it can lie between two whole numbers: more than a year may be a year
	 * and a day.
	 * @see #of(Long, Qualifier, BigDecimal)
	 */
	public static Quantity ofMeasured(@Nullable Long stated, Qualifier qualifier, BigDecimal tolerance) {
		Quantity counted = of(stated, qualifier, tolerance);
		return switch (qualifier) {
			case MORE_THAN -> new Quantity(stated, qualifier, Objects.requireNonNull(stated), null);
			case FEWER_THAN -> new Quantity(stated, qualifier, 0, stated);
			default -> counted;
		};
	}

	/**
	 * Derives the range of something that is counted from the qualifier.
	 * @param stated the number in the article; null if and only if the qualifier takes
	 * none
	 * @param qualifier how the article qualifies it
	 * @param tolerance the margin of “about” on either side, as a share of the number;
	 * bounds are rounded outwards
	 * @return the quantity
	 * @throws IllegalArgumentException if the number is missing, not allowed, too small
	 * or too large
	 */
	public static Quantity of(@Nullable Long stated, Qualifier qualifier, BigDecimal tolerance) {
		if ((stated != null) != qualifier.hasNumber()) {
			throw new IllegalArgumentException("\"%s\" %s".formatted(qualifier.value(),
					qualifier.hasNumber() ? "needs a number" : "takes no number"));
		}
		if (stated != null && stated < ((qualifier == Qualifier.FEWER_THAN) ? 1 : 0)) {
			throw new IllegalArgumentException("%d is too small for \"%s\"".formatted(stated, qualifier.value()));
		}
		if (stated != null && stated > LARGEST) {
			throw new IllegalArgumentException("%d is too large".formatted(stated));
		}
		return switch (qualifier) {
			case HUNDREDS -> new Quantity(null, qualifier, 200, 999L);
			case THOUSANDS -> new Quantity(null, qualifier, 2_000, 9_999L);
			case SOME -> new Quantity(null, qualifier, 1, null);
			case SEVERAL -> new Quantity(null, qualifier, 3, null);
			case MOST -> new Quantity(null, qualifier, 50, 100L);
			default -> ofNumber(Objects.requireNonNull(stated), qualifier, tolerance);
		};
	}

	private static Quantity ofNumber(long n, Qualifier qualifier, BigDecimal tolerance) {
		return switch (qualifier) {
			case ABOUT -> new Quantity(n, qualifier, scale(n, BigDecimal.ONE.subtract(tolerance), RoundingMode.FLOOR),
					scale(n, BigDecimal.ONE.add(tolerance), RoundingMode.CEILING));
			case MORE_THAN -> new Quantity(n, qualifier, n + 1, null);
			case AT_LEAST -> new Quantity(n, qualifier, n, null);
			case UP_TO -> new Quantity(n, qualifier, 0, n);
			case FEWER_THAN -> new Quantity(n, qualifier, 0, n - 1);
			default -> new Quantity(n, qualifier, n, n);
		};
	}

	private static long scale(long n, BigDecimal factor, RoundingMode rounding) {
		return factor.multiply(BigDecimal.valueOf(n)).setScale(0, rounding).longValueExact();
	}

}

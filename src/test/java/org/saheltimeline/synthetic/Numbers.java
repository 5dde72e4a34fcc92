package org.saheltimeline.synthetic;

import java.math.BigDecimal;
import java.util.List;

import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;

/** Draws numbers as articles give them: half of them are exact. */
final class Numbers {

	/** The default tolerance of “about”. */
	private static final BigDecimal TOLERANCE = new BigDecimal("0.10");

	/** The qualifiers that troop counts accept, too. */
	private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE_THAN,
			Qualifier.AT_LEAST, Qualifier.UP_TO, Qualifier.FEWER_THAN, Qualifier.HUNDREDS, Qualifier.SOME);

	private Numbers() {
	}

	static Quantity quantity(long number, Chance chance) {
		Qualifier qualifier = QUALIFIERS.get(chance.weighted(50, 25, 8, 5, 5, 3, 2, 2));
		return Quantity.of(qualifier.hasNumber() ? Long.valueOf(number) : null, qualifier, TOLERANCE);
	}

}

package org.saheltimeline.timeline.quantity;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** How an article qualifies a number. */
public enum Qualifier implements Term {

	EXACT("The number itself: n to n", true),
	ABOUT("Around the number: n less and more a tolerance (a setting, 10 % where it is not set)", true),
	MORE_THAN("More than the number: n + 1 and up", true), AT_LEAST("The number or more: n and up", true),
	UP_TO("The number or fewer: 0 to n", true), FEWER_THAN("Fewer than the number: 0 to n - 1", true),
	HUNDREDS("The word “hundreds”: 200 to 999", false), THOUSANDS("The word “thousands”: 2,000 to 9,999", false),
	SOME("A word that says no more than that there are some: 1 and up", false);

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	private final boolean stated;

	Qualifier(String definition, boolean stated) {
		this.definition = definition;
		this.stated = stated;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns whether the qualifier takes a number. */
	public boolean hasNumber() {
		return this.stated;
	}

}

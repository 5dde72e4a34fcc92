package org.saheltimeline.vocabulary.quantity;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** How an article qualifies a number. */
public enum Qualifier implements Term {

	EXACT("Exactly the number: n to n", true),
	ABOUT("About the number: n ± a tolerance (a setting, 10 % by default)", true),
	MORE_THAN("More than the number: n + 1 or more of what is counted, n or more of what is measured", true),
	AT_LEAST("At least the number: n or more", true), UP_TO("At most the number: 0 to n", true),
	FEWER_THAN("Fewer than the number: 0 to n - 1 of what is counted, 0 to n of what is measured", true),
	HUNDREDS("The word “hundreds”: 200 to 999", false), THOUSANDS("The word “thousands”: 2,000 to 9,999", false),
	SOME("An indefinite word such as “some”: 1 or more", false), SEVERAL("The word “several”: 3 or more", false),
	MOST("The word “most”: 50 to 100 %", false);

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

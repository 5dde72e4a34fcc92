package org.saheltimeline.vocabulary.time;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * The finest unit of an EDTF date (ISO 8601-2:2019) that is fully known, so that readers
 * can see at a glance how precise a date is.
 */
public enum Precision implements Term {

	/** {@code 2023-07-26}. */
	DAY("The day is known"),

	/** {@code 2023-10}, {@code 2023-10-1X}. */
	MONTH("The month is known; the day is unknown or only partly known"),

	/** {@code 2023-21}. */
	SEASON("The meteorological season of the northern hemisphere is known"),

	/** {@code 2023}, {@code 2023-1X}. */
	YEAR("The year is known; the month is unknown or only partly known"),

	/** {@code 202X}. */
	DECADE("The ten years that share their first three digits are known"),

	/** {@code 20XX}. */
	CENTURY("The hundred years that share their first two digits are known"),

	/** {@code 2023-09/2023-12}, {@code 2023-10/..}. */
	INTERVAL("A start, an end or both are known, each with its own precision");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Precision(String definition) {
		this.definition = definition;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}

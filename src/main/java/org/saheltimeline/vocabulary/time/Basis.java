package org.saheltimeline.vocabulary.time;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * What a date is based on, strongest first, so that an inferred date is never mistaken
 * for one stated by an article.
 */
public enum Basis implements Term {

	/** “on 26 July 2023”. */
	STATED("The article gives the complete date"),

	/** “last year”, “Tuesday”. */
	RESOLVED("The article gives a relative or incomplete date, which was completed with its publication date"),

	/** The article is silent. */
	INFERRED("The date follows only from another article or from the order of events"),

	/** One article excludes the days before, and another the days after. */
	COMBINED("Several sources give the date together");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Basis(String definition) {
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

package org.saheltimeline.timeline.actor;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The relation of one actor to another, with the name of its inverse. */
public enum Relation implements Term {

	MEMBER_OF("Is a member of the other", "has-member"), PART_OF("Is part of the other", "has-part"),
	LEADS("Leads or led the other", "led-by"), REPRESENTS("Speaks or acts for the other", "represented-by"),
	ALLY_OF("Is allied with the other", "ally-of"), OVERTHREW("Removed the other from power", "overthrown-by"),
	COOPERATES_WITH("Cooperates with the other", "cooperates-with"),
	OPPOSES("Works or fights against the other", "opposed-by"),
	DETAINS("Holds the other against their will", "detained-by"),
	FORMER_COLONIAL_POWER_OF("Ruled the other as a colony", "former-colony-of"),
	LINKED_TO("Is linked to the other in a way the article does not specify", "linked-to"),
	SUPPORTS("Backs the other", "supported-by");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	private final String inverse;

	Relation(String definition, String inverse) {
		this.definition = definition;
		this.inverse = inverse;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns the name of the relation as seen from the other actor. */
	public String inverse() {
		return this.inverse;
	}

	/** Returns whether the relation is symmetric. */
	public boolean isMutual() {
		return this.inverse.equals(this.value);
	}

}

package org.saheltimeline.writing.history;

import org.saheltimeline.vocabulary.codebook.Term;

/** The kinds of resources that the API returns and history keeps. */
public enum ResourceKind implements Term {

	ARTICLE("A published text, with what was taken from it", "articles"), ACTOR("Who takes part in events", "actors"),
	PLACE("Where something happened", "places"), EVENT("Something that articles report", "events"),
	TROOP_COUNT("One figure in one article", "troop-counts");

	private final String definition;

	private final String collection;

	ResourceKind(String definition, String collection) {
		this.definition = definition;
		this.collection = collection;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns the segment of its addresses. */
	public String collection() {
		return this.collection;
	}

	/** Returns the table that holds its entries. */
	String table() {
		return value().replace('-', '_');
	}

	/** Returns the kind with a segment, which must be one of them. */
	static ResourceKind ofCollection(String collection) {
		for (ResourceKind kind : values()) {
			if (kind.collection.equals(collection)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("No kind of resource is at " + collection);
	}

}

package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.writing.dossier.Dossier;

/** The kinds of facts of a dossier that have addresses of their own. */
enum FactKind {

	REPORT("reports", "reports", Dossier.Report.class, "report", "event"),
	TROOP_COUNT("troop-counts", "troopCounts", Dossier.TroopCount.class, "troop count", "id"),
	RELATION("relations", "relations", Dossier.ActorRelation.class, "relation", "actor", "relation", "other");

	private final String segment;

	private final String list;

	private final Class<? extends Dossier.Fact> type;

	private final String inWords;

	private final List<String> key;

	FactKind(String segment, String list, Class<? extends Dossier.Fact> type, String inWords, String... key) {
		this.segment = segment;
		this.list = list;
		this.type = type;
		this.inWords = inWords;
		this.key = List.of(key);
	}

	/** Returns the segment of their addresses. */
	String segment() {
		return this.segment;
	}

	/** Returns the field of a dossier that lists them. */
	String list() {
		return this.list;
	}

	Class<? extends Dossier.Fact> type() {
		return this.type;
	}

	String inWords() {
		return this.inWords;
	}

	/** Returns the fields that tell one from others. */
	List<String> key() {
		return this.key;
	}

}

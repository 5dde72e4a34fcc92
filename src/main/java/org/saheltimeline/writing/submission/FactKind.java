package org.saheltimeline.writing.submission;

import java.util.List;

import org.saheltimeline.writing.dossier.Dossier;

/** The kinds of facts of a dossier that have addresses of their own. */
enum FactKind {

	REPORT("reports", "reports", Dossier.Report.class, "report"),
	TROOP_COUNT("troop-counts", "troopCounts", Dossier.TroopCount.class, "troop count"),
	RELATION("relations", "relations", Dossier.ActorRelation.class, "relation");

	private final String segment;

	private final String list;

	private final Class<? extends Dossier.Fact> type;

	private final String inWords;

	FactKind(String segment, String list, Class<? extends Dossier.Fact> type, String inWords) {
		this.segment = segment;
		this.list = list;
		this.type = type;
		this.inWords = inWords;
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
		return switch (this) {
			case REPORT -> List.of("event");
			case TROOP_COUNT -> List.of("id");
			case RELATION -> List.of("actor", "relation", "other");
		};
	}

}

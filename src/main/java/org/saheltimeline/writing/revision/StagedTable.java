package org.saheltimeline.writing.revision;

import java.util.Locale;

/** A temporary table in which statements of one kind are staged. */
enum StagedTable {

	ARTICLE("slug, seed, sha256, title, agency, publisher, " + Rows.date("published") + ", published_because, revised"),
	PARAGRAPH("article, paragraph, paragraph_start, paragraph_end, left_out"),
	ACTOR("slug, name, kind, country, wikidata, description, names, revised"), ACTOR_ALIAS("actor, alias"),
	PLACE("slug, name, kind, country, within, latitude, longitude, names, revised"), PLACE_ALIAS("place, alias"),
	EVENT("slug, kind, title, summary, version, updated_at, revised"),
	PARTICIPANT("event, article, position, actor, role, cited" + Rows.CITATION),
	EVENT_PLACE("event, article, position, place, role, cited" + Rows.CITATION),
	LINK("from_event, relation, to_event, named, lag_low, lag_high, article" + Rows.CITATION),
	CONTRADICTION("event, position, by_event, because"),
	REPORT("event, article, status, " + Rows.date("when") + ", says, reason, attributed_to, via, claimed"
			+ Rows.CITATION),
	FIGURE("event, article, position, measure, unit, stated, qualifier, low, high, " + Rows.date("when")
			+ ", attributed_to" + Rows.CITATION),
	TROOP_COUNT("slug, force, place, measure, component, stated, qualifier, low, high, " + Rows.date("when") + ", "
			+ Rows.date("reported") + ", attributed_to, part_of, article" + Rows.CITATION),
	REMOVAL("kind, slug"), RELATION("actor, relation, other, named, " + Rows.date("when")
			+ ", attributed_to, claimed, article" + Rows.CITATION);

	private final String columns;

	StagedTable(String columns) {
		this.columns = columns;
	}

	/** Returns an empty set of rows for the table. */
	Rows rows() {
		return new Rows("staged_" + name().toLowerCase(Locale.ROOT), "number, pointer, " + this.columns);
	}

}

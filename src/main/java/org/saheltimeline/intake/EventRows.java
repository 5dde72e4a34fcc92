package org.saheltimeline.intake;

import java.util.List;

/** The rows of some events. */
class EventRows {

	final Rows events = new Rows("event",
			"id, slug, kind, title, summary, names, version, updated_at, digest, first_date, last_date");

	final Rows states = new Rows("event_state", "event_id, known_from, known_until, status, " + Rows.date("when"));

	final Rows participants = new Rows("event_participant", "event_id, position, sort_date, actor_id, role");

	final Rows places = new Rows("event_place", "event_id, position, sort_date, kind, place_id, role");

	final Rows reports = new Rows("event_report", "event_id, article_id, status, " + Rows.date("when")
			+ ", says, reason, attributed_to, citation_paragraph, citation_start, citation_end");

	final Rows figures = new Rows("event_figure", "event_id, position, measure, unit, stated, qualifier, low, high, "
			+ "article_id, citation_paragraph, citation_start, citation_end");

	final Rows links = new Rows("link_line", "line, from_event, relation, to_event, named");

	Chunk chunk() {
		return new Chunk(List.of(this.events, this.states, this.participants, this.places, this.reports, this.figures,
				this.links));
	}

}

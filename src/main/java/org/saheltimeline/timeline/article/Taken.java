package org.saheltimeline.timeline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A fact that was taken from an article.
 *
 * @param kind what it became: a report, a figure, a troop count or a relation
 * @param slug the event, troop count or actor that holds it
 * @param paragraph the paragraph it rests on
 * @param start where the citation begins, in code points of the seed file
 * @param end where the citation ends, exclusive
 */
@Embeddable
record Taken(String kind, String slug, int paragraph, @Column(name = "citation_start") int start,
		@Column(name = "citation_end") int end) {

}

package org.saheltimeline.timeline.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A fact taken from an article.
 *
 * @param kind the type of fact, such as a report or a troop count
 * @param slug the event, troop count or actor that it belongs to
 * @param paragraph the paragraph that supports it
 * @param start the start offset of the citation, in code points of the seed file
 * @param end the end offset of the citation, exclusive
 */
@Embeddable
record Taken(String kind, String slug, int paragraph, @Column(name = "citation_start") int start,
		@Column(name = "citation_end") int end) {

}

package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.place.Place;

/**
 * A place that an article names for an event.
 *
 * @param place the place
 * @param role the role of the place
 * @param article the article
 * @param position the position in the article's list
 * @param citation the passage that names the place
 */
@Embeddable
record EventPlace(@ManyToOne Place place, @Enumerated(EnumType.STRING) PlaceRole role, @ManyToOne Article article,
		int position, @Embedded Citation citation) implements Named {

}

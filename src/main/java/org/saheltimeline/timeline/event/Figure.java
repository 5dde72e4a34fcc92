package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.quantity.Quantity;

/**
 * A number that an article gives of an event.
 *
 * @param measure what it measures
 * @param unit in which unit
 * @param quantity how many
 * @param article the article that gives it
 * @param citation where
 */
@Embeddable
record Figure(@Enumerated(EnumType.STRING) Measure measure, @Enumerated(EnumType.STRING) Unit unit,
		@Embedded Quantity quantity, @ManyToOne Article article, @Embedded Citation citation) {

}

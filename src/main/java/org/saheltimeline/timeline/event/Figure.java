package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.quantity.Quantity;

/**
 * A number that an article gives for an event.
 *
 * @param measure what it measures
 * @param unit the unit
 * @param quantity the number
 * @param article the article that gives it
 * @param citation the supporting citation
 */
@Embeddable
record Figure(@Enumerated(EnumType.STRING) Measure measure, @Enumerated(EnumType.STRING) Unit unit,
		@Embedded Quantity quantity, @ManyToOne Article article, @Embedded Citation citation) {

}

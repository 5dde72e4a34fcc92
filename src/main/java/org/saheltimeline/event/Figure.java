package org.saheltimeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.article.Article;
import org.saheltimeline.article.Citation;
import org.saheltimeline.quantity.Quantity;

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

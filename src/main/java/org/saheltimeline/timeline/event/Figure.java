package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * A number that an article gives for an event.
 *
 * @param measure what it measures
 * @param unit the unit
 * @param quantity the number
 * @param when the time to which it applies; null if that is the time of the event
 * @param attributedTo whose number it is; null if that is the source of the report
 * @param article the article that gives it
 * @param citation the supporting citation
 */
@Embeddable
record Figure(@Enumerated(EnumType.STRING) Measure measure, @Enumerated(EnumType.STRING) Unit unit,
		@Embedded Quantity quantity, @Embedded @EmbeddedColumnNaming("when_%s") @Nullable FactDate when,
		@Nullable String attributedTo, @ManyToOne Article article, @Embedded Citation citation) {

}

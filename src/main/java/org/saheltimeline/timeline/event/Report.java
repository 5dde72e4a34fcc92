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
import org.saheltimeline.timeline.time.FactDate;

/**
 * What one article says of one event.
 *
 * @param article the article
 * @param status how far along the event was when it was written
 * @param when the article's own date for it
 * @param says what it says, in this project's own words
 * @param reason why it happened, as the article has it; null where it gives no reason
 * @param attributedTo who the article has it from; null where it says it in its own voice
 * @param citation where
 */
@Embeddable
record Report(@ManyToOne Article article, @Enumerated(EnumType.STRING) Status status,
		@Embedded @EmbeddedColumnNaming("when_%s") FactDate when, String says, @Nullable String reason,
		@Nullable String attributedTo, @Embedded Citation citation) {

}

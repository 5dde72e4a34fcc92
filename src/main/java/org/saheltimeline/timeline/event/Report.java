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
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * What one article says about one event.
 *
 * @param article the article
 * @param status how far along the event was at the time of writing
 * @param when the date that the article gives
 * @param says what the article says, in this project's own words
 * @param reason why it happened, according to the article; null if it gives no reason
 * @param attributedTo the source that the article names; null if it speaks in its own
 * voice
 * @param via through whom the article has it; null if it names nobody
 * @param claimed whether only one side says so, and the article does not vouch for it
 * @param citation the supporting citation
 */
@Embeddable
record Report(@ManyToOne Article article, @Enumerated(EnumType.STRING) Status status,
		@Embedded @EmbeddedColumnNaming("when_%s") FactDate when, String says, @Nullable String reason,
		@Nullable String attributedTo, @Nullable String via, boolean claimed, @Embedded Citation citation) {

}

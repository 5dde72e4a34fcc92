package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.actor.Actor;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;

/**
 * An actor whom an article names as a participant of an event.
 *
 * @param actor the actor
 * @param role the role of the actor
 * @param article the article
 * @param position the position in the article's list
 * @param citation the passage that names the actor
 */
@Embeddable
record Participant(@ManyToOne Actor actor, @Enumerated(EnumType.STRING) ParticipantRole role,
		@ManyToOne Article article, int position, @Embedded Citation citation) implements Named {

}

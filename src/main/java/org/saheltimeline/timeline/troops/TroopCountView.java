package org.saheltimeline.timeline.troops;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * A troop count as returned by the API.
 *
 * @param id the slug
 * @param force the actor whose troops they are
 * @param place the place
 * @param measure what is counted: troops present, departed or planned
 * @param component the part that is counted; null for the whole
 * @param count the number of troops
 * @param when the date of the count
 * @param reported when it was reported
 * @param attributedTo the source that the article names; null if it speaks in its own
 * voice
 * @param partOf the count that it is a component of; null if it stands alone
 * @param citation the supporting citation
 */
@Schema(name = "TroopCount", description = "One figure in one article: whose troops, where, of what day, how many")
public record TroopCountView(@Schema(description = "The id", example = "niger-french-157-left") String id,
		@Schema(description = "Whose troops") ActorReference force, @Schema(description = "Where") PlaceReference place,
		@Schema(description = "What is counted", example = "present") TroopMeasure measure,
		@Schema(description = "The part that is counted; null for the whole",
				example = "logistics") @Nullable String component,
		@Schema(description = "How many") Quantity count, @Schema(description = "Of what day") FactDate when,
		@Schema(description = "When it was reported") FactDate reported,
		@Schema(description = "Who the article attributes it to; null if it makes the statement itself",
				example = "Niger national television") @Nullable String attributedTo,
		@Schema(description = "Id of the count that it is a component of; null if it is not a component") @Nullable String partOf,
		@Schema(description = "The passage that says so") ArticleCitation citation) {

	static TroopCountView of(TroopCount count) {
		TroopCount whole = count.partOf();
		return new TroopCountView(count.slug(), ActorReference.of(count.force()), PlaceReference.of(count.place()),
				count.measure(), count.component(), count.count(), count.when(), count.reported(), count.attributedTo(),
				(whole != null) ? whole.slug() : null, ArticleCitation.of(count.article(), count.citation()));
	}

}

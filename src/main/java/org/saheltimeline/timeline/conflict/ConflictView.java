package org.saheltimeline.timeline.conflict;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.EventReference;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * A conflict as returned by the API.
 *
 * @param id the kind, followed by what the conflict is about
 * @param kind what the articles disagree about
 * @param event the event in question; null if the conflict is about troops
 * @param force the actor whose troops are in question; null if the conflict is about an
 * event
 * @param place the place where the troops were; null if the conflict is about an event
 * @param detail what differs
 * @param reports the conflicting reports; empty if the conflict is about troops
 * @param troopCounts the conflicting troop counts; empty if the conflict is about an
 * event
 */
@Schema(name = "Conflict",
		description = "A disagreement between articles: all sides with their citations, none preferred")
public record ConflictView(
		@Schema(description = "The id: its kind, and what it is about", example = "reasons-embassy-closure") String id,
		@Schema(description = "What the articles disagree about", example = "reasons") ConflictKind kind,
		@Schema(description = "The event it is about; null if it is about troops") @Nullable EventReference event,
		@Schema(description = "Whose troops it is about; null if it is about an event") @Nullable ActorReference force,
		@Schema(description = "Where those troops are; null if it is about an event") @Nullable PlaceReference place,
		@Schema(description = "What differs, in one sentence") String detail,
		@Schema(description = "The reports that disagree: first those of the contradicted event, oldest first. Empty if it is about troops") List<ReportSide> reports,
		@Schema(description = "The troop counts that disagree, by date; empty if it is about an event") List<CountSide> troopCounts) {

	/** Returns the ids of the articles that disagree. */
	public Stream<String> articles() {
		return Stream
			.concat(this.reports.stream().map(ReportSide::article), this.troopCounts.stream().map(CountSide::article))
			.map(ArticleReference::id);
	}

	/**
	 * What one article says about an event.
	 *
	 * @param article the article
	 * @param event the event
	 * @param status how far along the event was at the time of writing
	 * @param when the date that the article gives
	 * @param reason why it happened, according to the article; null if it gives no reason
	 * @param says what the article says, in this project's own words
	 * @param citation the supporting citation
	 */
	@Schema(name = "ConflictReport", description = "A report that takes part in a conflict")
	public record ReportSide(@Schema(description = "The article") ArticleReference article,
			@Schema(description = "The event that it reports") EventReference event,
			@Schema(description = "The status of the event at the time of writing", example = "occurred") Status status,
			@Schema(description = "The article's own date for it") FactDate when,
			@Schema(description = "Why it happened, according to the article; null if it gives no reason") @Nullable String reason,
			@Schema(description = "What it says, in this project's own words") String says,
			@Schema(description = "The passage that says so") Citation citation) {

	}

	/**
	 * A troop count in one article.
	 *
	 * @param id the slug
	 * @param article the article
	 * @param count the number of troops
	 * @param when the date of the count
	 * @param citation the supporting citation
	 */
	@Schema(name = "ConflictTroopCount", description = "A troop count that takes part in a conflict")
	public record CountSide(@Schema(description = "The id", example = "niger-french-157-left") String id,
			@Schema(description = "The article") ArticleReference article,
			@Schema(description = "How many") Quantity count, @Schema(description = "Of what day") FactDate when,
			@Schema(description = "The passage that says so") Citation citation) {

	}

}

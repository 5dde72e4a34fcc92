package org.saheltimeline.timeline.event;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.vocabulary.time.Basis;

/**
 * A relation of an event to another.
 *
 * @param relation the relation
 * @param event the other event
 * @param basis whether an article states it or it was inferred
 * @param lag by how many days the later one started after the earlier one; null if
 * nothing says so
 * @param citation the passage that states it; null if it was inferred
 */
@Schema(name = "Link", description = "A link between two events")
public record LinkView(@Schema(
		description = "The relation to the other event; `led-from`, `has-part` and so on are the same seen from the other end",
		allowableValues = {
				"part-of", "led-to", "responds-to", "fulfils", "defies", "follows", "begins", "ends", "has-part",
				"led-from", "responded-by", "fulfilled-by", "defied-by", "followed-by", "begun-by", "ended-by" },
		example = "part-of") String relation, @Schema(description = "The other event") EventReference event,
		@Schema(description = "Whether an article states it, or it was inferred",
				allowableValues = { "stated", "inferred" }, example = "inferred") Basis basis,
		@Schema(description = "By how many days the later event started after the earlier one; null if nothing says so") @Nullable Lag lag,
		@Schema(description = "The passage that states it; null if it was inferred") @Nullable ArticleCitation citation){

	/** Returns the links of an event, in both directions, as far as they were known. */
	static List<LinkView> of(Event event, KnownArticles known) {
		return Stream
			.concat(event.links()
				.stream()
				.filter((link) -> link.isKnown(known) && known.report(link.to()))
				.map((link) -> of(link.relation().value(), link.to(), link)),
					event.linksFromOthers()
						.stream()
						.filter((link) -> link.isKnown(known) && known.report(link.from()))
						.map((link) -> of(link.relation().inverse(), link.from(), link)))
			.sorted(Comparator.comparing(LinkView::relation).thenComparing((link) -> link.event().id()))
			.toList();
	}

	private static LinkView of(String relation, Event other, EventLink link) {
		ArticleCitation citation = link.citation();
		return new LinkView(relation, EventReference.of(other), (citation != null) ? Basis.STATED : Basis.INFERRED,
				link.lag(), citation);
	}

}

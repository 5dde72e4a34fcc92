package org.saheltimeline.writing.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.timeline.event.LinkRelation;

/**
 * An event; seeds/README.md explains the fields. What articles say about it is in the
 * {@link Dossier.Report reports} of their dossiers.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 * @param version the initial version; null for 1
 * @param updatedAt the time of the last revision; null to derive it from {@code revised}
 * and the reports
 */
@Schema(name = "EventEntry",
		description = "What is stated about an event by itself; what articles say about it is in their dossiers",
		requiredProperties = { "id", "kind", "title", "summary" })
public record EventEntry(@Schema(description = "The id", example = "niger-coup") String id,
		@Schema(description = "Kind of event", example = "coup") EventKind kind,
		@Schema(description = "What happened, in your own words; true at any time",
				example = "Coup in Niger") String title,
		@Schema(description = "One or two sentences in your own words, without dates and numbers, which are facts of articles") String summary,
		@Schema(description = "Links to other events; a link between two events is stated by one of them") List<Link> links,
		@Schema(description = "Events that contradict this one, in your judgement") List<Contradiction> contradictedBy,
		@Schema(description = "The day of its last revision; null if it is not recorded",
				example = "2026-11-22") @Nullable String revised,
		@JsonIgnore @Nullable Long version, @JsonIgnore @Nullable Instant updatedAt) implements Stated {

	private static final int LAST_YEAR = 9999;

	public EventEntry {
		links = Objects.requireNonNullElse(links, List.of());
		contradictedBy = Objects.requireNonNullElse(contradictedBy, List.of());
	}

	@Override
	public EventEntry normalized() {
		return new EventEntry(this.id, this.kind, this.title, this.summary,
				this.links.stream().sorted(Comparator.comparing(Link::relation).thenComparing(Link::event)).toList(),
				this.contradictedBy, null, null, null);
	}

	/** Checks the entry in isolation. */
	public void check(Faults faults) {
		EntryRules.id(this.id, faults);
		EntryRules.name("/title", "\"title\"", this.title, faults);
		EntryRules.revised(this.revised, faults);
		if (this.version != null && this.version < 1) {
			faults.add("/version", "versions start at 1");
		}
		if (this.updatedAt != null && !isInRange(this.updatedAt)) {
			faults.add("/updatedAt", "the year has to be between 0000 and 9999");
		}
		Faults.each("/links", this.links, (at, link) -> {
			if (link.event().equals(this.id)) {
				faults.add(at, "the event is linked to itself");
			}
			link.check(faults.at(at));
		});
		Faults.each("/contradictedBy", this.contradictedBy, (at, other) -> {
			if (other.event().equals(this.id)) {
				faults.add(at, "the event contradicts itself");
			}
		});
	}

	/**
	 * Returns {@code updatedAt}; null if it is not stated or its year is not between 0000
	 * and 9999.
	 */
	public @Nullable Instant revisedAt() {
		return (this.updatedAt != null && isInRange(this.updatedAt)) ? this.updatedAt : null;
	}

	private static boolean isInRange(Instant instant) {
		int year = instant.atOffset(ZoneOffset.UTC).getYear();
		return year >= 0 && year <= LAST_YEAR;
	}

	/**
	 * A relation of this event to another.
	 *
	 * @param lag how many days lie between the two; null if nothing says so
	 * @param citation the passage that states the link; null if it was inferred
	 */
	@Schema(name = "EventEntryLink", description = "A link from an event to another",
			requiredProperties = { "relation", "event" })
	public record Link(
			@Schema(description = "The relation to the other event", example = "led-to") LinkRelation relation,
			@Schema(description = "Id of the other event", example = "bazoum-house-arrest") String event,
			@Schema(description = "By how many days the later event started after the earlier one; null if nothing says so") @Nullable Lag lag,
			@Schema(description = "The passage that states the link; null if it was inferred") @Nullable Cited citation) {

		/** Checks the link in isolation. */
		public void check(Faults faults) {
			if (this.lag != null) {
				checkLag(this.lag, faults);
			}
			if (this.citation != null) {
				EntryRules.citation("/citation", this.citation.citation(), faults);
			}
		}

		private void checkLag(Lag stated, Faults faults) {
			if (this.relation == LinkRelation.PART_OF || this.relation == LinkRelation.BEGINS
					|| this.relation == LinkRelation.ENDS) {
				faults.add("/lag", "\"%s\" has no lag: the days of one event lie within those of the other"
					.formatted(this.relation.value()));
			}
			if (stated.low() < 0 || (stated.high() != null && stated.high() < stated.low())) {
				faults.add("/lag", "a lag is a number of days from 0, the first not above the second");
			}
		}

	}

	/** A citation that names its article. */
	@Schema(name = "EventEntryCitation", description = "The passage of an article that states a link")
	public record Cited(
			@Schema(description = "Id of the article", example = "niger-army-sets-december-22") String article,
			@Schema(description = "Number of the paragraph, counting the non-blank lines of the seed file from 1",
					example = "4") int paragraph,
			@Schema(description = "Where it begins, in Unicode code points of the seed file (W3C TextPositionSelector)",
					example = "496") int start,
			@Schema(description = "Where it ends, exclusive", example = "591") int end) {

		/** Returns the citation without its article. */
		public Citation citation() {
			return new Citation(this.paragraph, this.start, this.end);
		}

	}

	/** An event that contradicts this one, and why. */
	@Schema(name = "EventEntryContradiction", description = "An event that contradicts this one, and why")
	public record Contradiction(
			@Schema(description = "Id of the other event", example = "embassy-closure") String event,
			@Schema(description = "Why: a clause that continues “…, yet”, without a full stop",
					example = "the article still counts its staff") String because) {

	}

}

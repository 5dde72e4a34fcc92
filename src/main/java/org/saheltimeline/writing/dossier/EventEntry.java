package org.saheltimeline.writing.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
public record EventEntry(String id, EventKind kind, String title, String summary, List<Link> links,
		List<Contradiction> contradictedBy, @Nullable String revised, @JsonIgnore @Nullable Long version,
		@JsonIgnore @Nullable Instant updatedAt) implements Stated {

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
	public record Link(LinkRelation relation, String event, @Nullable Lag lag, @Nullable Cited citation) {

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
	public record Cited(String article, int paragraph, int start, int end) {

		/** Returns the citation without its article. */
		public Citation citation() {
			return new Citation(this.paragraph, this.start, this.end);
		}

	}

	/** An event that contradicts this one, and why. */
	public record Contradiction(String event, String because) {

	}

}

package org.saheltimeline.writing.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.Relation;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.Measure;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.timeline.troops.TroopMeasure;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * An article with everything it says; seeds/README.md explains the fields.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 */
public record Dossier(String id, String seed, String sha256, String title, @Nullable String agency,
		@Nullable String publisher, StatedDate published, String publishedBecause, @Nullable String revised,
		List<Paragraph> paragraphs, List<Report> reports, List<TroopCount> troopCounts,
		List<ActorRelation> relations) implements Stated {

	public Dossier {
		paragraphs = Objects.requireNonNullElse(paragraphs, List.of());
		reports = Objects.requireNonNullElse(reports, List.of());
		troopCounts = Objects.requireNonNullElse(troopCounts, List.of());
		relations = Objects.requireNonNullElse(relations, List.of());
	}

	@Override
	public Dossier normalized() {
		return new Dossier(this.id, this.seed, this.sha256, this.title, this.agency, this.publisher,
				this.published.normalized(), this.publishedBecause, null, this.paragraphs,
				this.reports.stream().map(Report::normalized).sorted(Comparator.comparing(Report::event)).toList(),
				this.troopCounts.stream()
					.map(TroopCount::normalized)
					.sorted(Comparator.comparing(TroopCount::id))
					.toList(),
				this.relations.stream()
					.map(ActorRelation::normalized)
					.sorted(Comparator.comparing(ActorRelation::actor)
						.thenComparing(ActorRelation::relation)
						.thenComparing(ActorRelation::other))
					.toList());
	}

	/**
	 * Checks the article and its paragraphs in isolation.
	 * @param at the JSON Pointer to the paragraphs
	 */
	public void check(String at, Faults faults) {
		EntryRules.id(this.id, faults);
		EntryRules.sha256(this.sha256, faults);
		EntryRules.revised(this.revised, faults);
		FactDate date = this.published.check("/published", faults);
		if (date != null && date.latest() == null) {
			faults.add("/published", "an article needs a day by which it was certainly published");
		}
		if (this.paragraphs.isEmpty()) {
			faults.add(at, "an article has at least one paragraph");
		}
		checkParagraphs(at, faults);
	}

	private void checkParagraphs(String at, Faults faults) {
		int number = 0;
		int end = 0;
		for (int i = 0; i < this.paragraphs.size(); i++) {
			Paragraph paragraph = this.paragraphs.get(i);
			if (paragraph.paragraph() <= number || paragraph.start() < end || paragraph.end() <= paragraph.start()) {
				faults.add(at + "/" + i,
						"paragraph %d does not follow the previous one".formatted(paragraph.paragraph()));
			}
			number = paragraph.paragraph();
			end = paragraph.end();
		}
	}

	/**
	 * A paragraph: its position in the seed file and, if no fact was taken from it, the
	 * reason.
	 */
	public record Paragraph(int paragraph, int start, int end, @Nullable String leftOut) {

	}

	/** What people state and edit one by one, too. */
	public sealed interface Fact {

		/** Returns the fact in the form that all statements of it share. */
		Fact normalized();

	}

	/**
	 * What the article says about an event.
	 *
	 * @param via through whom the article has it; null if it names nobody
	 * @param claimed whether only one side says so; null if not
	 * @param who the actors whom the article names for the event
	 * @param where the places that it names
	 */
	public record Report(String event, Status status, StatedDate when, String says, @Nullable String reason,
			@Nullable String attributedTo, @Nullable String via, @Nullable Boolean claimed, Citation citation,
			List<Participant> who, List<Location> where, List<Figure> figures) implements Fact {

		public Report {
			who = Objects.requireNonNullElse(who, List.of());
			where = Objects.requireNonNullElse(where, List.of());
			figures = Objects.requireNonNullElse(figures, List.of());
		}

		@Override
		public Report normalized() {
			return new Report(this.event, this.status, this.when.normalized(), this.says, this.reason,
					this.attributedTo, this.via, Boolean.TRUE.equals(this.claimed) ? true : null, this.citation,
					this.who.stream().map((one) -> one.within(this.citation)).toList(),
					this.where.stream().map((one) -> one.within(this.citation)).toList(),
					this.figures.stream().map(Figure::normalized).toList());
		}

		/** Checks the report in isolation. */
		public void check(Faults faults) {
			FactDate date = this.when.check("/when", faults);
			if (this.status == Status.OCCURRED && date != null && date.reachesTo() == null) {
				faults.add("/when", "an event that has occurred cannot have an open end");
			}
			EntryRules.citation("/citation", this.citation, faults);
		}

	}

	/** An actor or a place that the article names for a reported event. */
	public sealed interface Mention {

		/** Returns the id of the actor or place. */
		String id();

		/** Returns its role in the event. */
		Term role();

		/** Returns the passage that names it; null if it is that of the report. */
		@Nullable Citation citation();

		/** Checks the mention in isolation. */
		default void check(Faults faults) {
			Citation citation = citation();
			if (citation != null) {
				EntryRules.citation("/citation", citation, faults);
			}
		}

	}

	/** A participant of a reported event. */
	public record Participant(String actor, ParticipantRole role, @Nullable Citation citation) implements Mention {

		private Participant within(Citation report) {
			return report.equals(this.citation) ? new Participant(this.actor, this.role, null) : this;
		}

		@Override
		public String id() {
			return this.actor;
		}

	}

	/** A place of a reported event. */
	public record Location(String place, PlaceRole role, @Nullable Citation citation) implements Mention {

		private Location within(Citation report) {
			return report.equals(this.citation) ? new Location(this.place, this.role, null) : this;
		}

		@Override
		public String id() {
			return this.place;
		}

	}

	/**
	 * A number that the article gives for a reported event.
	 *
	 * @param when the time to which it applies; null if that is the time of the event
	 * @param attributedTo whose number it is; null if that is the source of the report
	 */
	public record Figure(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier,
			@Nullable StatedDate when, @Nullable String attributedTo, Citation citation) {

		private Figure normalized() {
			return new Figure(this.measure, this.unit, this.stated, this.qualifier,
					(this.when != null) ? this.when.normalized() : null, this.attributedTo, this.citation);
		}

		/** Checks the figure in isolation. */
		public void check(Faults faults) {
			if (this.when != null) {
				this.when.check("/when", faults);
			}
			EntryRules.quantity("", this.stated, this.qualifier, faults);
			if (this.qualifier == Qualifier.MOST && this.unit != Unit.PERCENT) {
				faults.add("/qualifier", "\"most\" is a share; its unit is \"percent\"");
			}
			EntryRules.citation("/citation", this.citation, faults);
		}

	}

	/** A troop count. */
	public record TroopCount(String id, String force, String place, TroopMeasure measure, @Nullable String component,
			@Nullable Long stated, Qualifier qualifier, StatedDate when, StatedDate reported,
			@Nullable String attributedTo, @Nullable String partOf, Citation citation) implements Fact {

		@Override
		public TroopCount normalized() {
			return new TroopCount(this.id, this.force, this.place, this.measure, this.component, this.stated,
					this.qualifier, this.when.normalized(), this.reported.normalized(), this.attributedTo, this.partOf,
					this.citation);
		}

		/** Checks the count in isolation. */
		public void check(Faults faults) {
			EntryRules.id(this.id, faults);
			this.when.check("/when", faults);
			this.reported.check("/reported", faults);
			EntryRules.quantity("", this.stated, this.qualifier, faults);
			if (this.qualifier == Qualifier.THOUSANDS || this.qualifier == Qualifier.MOST) {
				faults.add("/qualifier",
						"\"%s\" is for figures of events, not for troop counts".formatted(this.qualifier.value()));
			}
			if ((this.component == null) != (this.partOf == null)) {
				faults.add("", "\"component\" and \"partOf\" go together: which part, and of which count");
			}
			EntryRules.citation("/citation", this.citation, faults);
		}

	}

	/**
	 * A relation between two actors, as the article states it.
	 *
	 * @param attributedTo the source that the article names; null if there is none
	 * @param claimed whether only one side says so; null if not
	 */
	public record ActorRelation(String actor, Relation relation, String other, @Nullable StatedDate when,
			@Nullable String attributedTo, @Nullable Boolean claimed, Citation citation) implements Fact {

		/** Checks the relation in isolation. */
		public void check(Faults faults) {
			if (this.when != null) {
				this.when.check("/when", faults);
			}
			if (this.actor.equals(this.other)) {
				faults.add("", "the actor is related to itself");
			}
			EntryRules.citation("/citation", this.citation, faults);
		}

		@Override
		public ActorRelation normalized() {
			ActorRelation stored = inOrder();
			return new ActorRelation(stored.actor, stored.relation, stored.other,
					(stored.when != null) ? stored.when.normalized() : null, stored.attributedTo,
					Boolean.TRUE.equals(stored.claimed) ? true : null, stored.citation);
		}

		/**
		 * Returns the relation as it is stored: a mutual one only in one direction,
		 * ordered by id.
		 */
		public ActorRelation inOrder() {
			return (this.relation.isMutual() && this.actor.compareTo(this.other) > 0)
					? new ActorRelation(/* actor= */ this.other, this.relation,
							/* other= */ this.actor, this.when, this.attributedTo, this.claimed, this.citation)
					: this;
		}

	}

}

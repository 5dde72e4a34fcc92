package org.saheltimeline.writing.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(name = "Dossier", description = "An article with everything it says, as people state and edit it",
		requiredProperties = { "id", "seed", "sha256", "title", "published", "publishedBecause", "paragraphs" })
public record Dossier(@Schema(description = "The id of the article", example = "niger-army-sets-december-22") String id,
		@Schema(description = "Name of the seed file", example = "001_b80e2ac620fe8ccc.txt") String seed,
		@Schema(description = "SHA-256 of the seed file, in hexadecimal",
				example = "6711ab3f48c51058e1c7ed2fcb02dabf3645ef9fead79738b5b74a0d28a96579") String sha256,
		@Schema(description = "What it is about, in your own words") String title,
		@Schema(description = "The news agency that the text names; null if it names none",
				example = "AFP") @Nullable String agency,
		@Schema(description = "The publisher that the text names; null if it names none") @Nullable String publisher,
		@Schema(description = "When it was published") StatedDate published,
		@Schema(description = "How that date was found, in your own words") String publishedBecause,
		@Schema(description = "The day of its last revision; null if it is not recorded",
				example = "2026-11-22") @Nullable String revised,
		@Schema(description = "Every non-blank line of the seed file that belongs to the article") List<Paragraph> paragraphs,
		@Schema(description = "What it says about events, at most one report for each") List<Report> reports,
		@Schema(description = "How many troops there were, according to it") List<TroopCount> troopCounts,
		@Schema(description = "How actors are related, according to it") List<ActorRelation> relations)
		implements
			Stated {

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
		EntryRules.name("/title", "\"title\"", this.title, faults);
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
	@Schema(name = "DossierParagraph", description = "A paragraph, and why nothing was taken from it if so",
			requiredProperties = { "paragraph", "start", "end" })
	public record Paragraph(
			@Schema(description = "Its number, counting the non-blank lines of the seed file from 1",
					example = "2") int paragraph,
			@Schema(description = "Where it begins, in Unicode code points of the seed file",
					example = "225") int start,
			@Schema(description = "Where it ends, exclusive", example = "329") int end,
			@Schema(description = "Why no fact was taken from it; null if a citation points to it",
					example = "Photo caption.") @Nullable String leftOut) {

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
	@Schema(name = "DossierReport", description = "What the article says about an event",
			requiredProperties = { "event", "status", "when", "says", "citation" })
	public record Report(
			@Schema(description = "Id of the event", example = "army-statement-on-withdrawal") String event,
			@Schema(description = "The status of the event at the time of writing", example = "occurred") Status status,
			@Schema(description = "The article's own date for it") StatedDate when,
			@Schema(description = "What it says, in your own words",
					example = "The army said that all French troops would leave by 22 December.") String says,
			@Schema(description = "Why it happened, according to the article; null if it gives no reason") @Nullable String reason,
			@Schema(description = "Who the article attributes it to; null if it makes the statement itself",
					example = "Niger national television") @Nullable String attributedTo,
			@Schema(description = "Through whom the article has it; null if it names nobody",
					example = "AFP, quoted by Agerpres") @Nullable String via,
			@Schema(description = "True if only one side says so, and the article does not vouch for it; otherwise null",
					example = "true") @Nullable Boolean claimed,
			@Schema(description = "The passage that says so") Citation citation,
			@Schema(description = "The actors that it names for the event") List<Participant> who,
			@Schema(description = "The places that it names") List<Location> where,
			@Schema(description = "Numbers that it gives, other than troop counts") List<Figure> figures)
			implements
				Fact {

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
	@Schema(name = "DossierParticipant", description = "A participant of a reported event",
			requiredProperties = { "actor", "role" })
	public record Participant(@Schema(description = "Id of the actor", example = "french-armed-forces") String actor,
			@Schema(description = "Its role", example = "agent") ParticipantRole role,
			@Schema(description = "The passage that names it; null if it is that of the report") @Nullable Citation citation)
			implements
				Mention {

		private Participant within(Citation report) {
			return report.equals(this.citation) ? new Participant(this.actor, this.role, null) : this;
		}

		@Override
		public String id() {
			return this.actor;
		}

	}

	/** A place of a reported event. */
	@Schema(name = "DossierPlace", description = "A place of a reported event",
			requiredProperties = { "place", "role" })
	public record Location(@Schema(description = "Id of the place", example = "niger") String place,
			@Schema(description = "Its role", example = "origin") PlaceRole role,
			@Schema(description = "The passage that names it; null if it is that of the report") @Nullable Citation citation)
			implements
				Mention {

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
	@Schema(name = "DossierFigure", description = "A number that the article gives of an event",
			requiredProperties = { "measure", "unit", "qualifier", "citation" })
	public record Figure(@Schema(description = "What it measures", example = "duration") Measure measure,
			@Schema(description = "In which unit", example = "day") Unit unit,
			@Schema(description = "The number in the article; null if it uses a word such as “hundreds”",
					example = "10") @Nullable Long stated,
			@Schema(description = "How the article qualifies it", example = "exact") Qualifier qualifier,
			@Schema(description = "The time to which it applies; null if that is the time of the event") @Nullable StatedDate when,
			@Schema(description = "Whose number it is; null if that is the source of the report") @Nullable String attributedTo,
			@Schema(description = "The passage that says so") Citation citation) {

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
	@Schema(name = "DossierTroopCount", description = "A troop count, as the article states it",
			requiredProperties = { "id", "force", "place", "measure", "qualifier", "when", "reported", "citation" })
	public record TroopCount(
			@Schema(description = "The id, unique in all articles", example = "niger-french-157-left") String id,
			@Schema(description = "Id of the actor whose troops they are", example = "france") String force,
			@Schema(description = "Id of the place", example = "niger") String place,
			@Schema(description = "What is counted", example = "present") TroopMeasure measure,
			@Schema(description = "The part that is counted; null for the whole",
					example = "logistics") @Nullable String component,
			@Schema(description = "The number in the article; null if it uses a word such as “hundreds”",
					example = "157") @Nullable Long stated,
			@Schema(description = "How the article qualifies it", example = "exact") Qualifier qualifier,
			@Schema(description = "Of what day") StatedDate when,
			@Schema(description = "When it was reported") StatedDate reported,
			@Schema(description = "Who the article attributes it to; null if it makes the statement itself",
					example = "Niger national television") @Nullable String attributedTo,
			@Schema(description = "Id of the count that it is a component of; null if it is not a component") @Nullable String partOf,
			@Schema(description = "The passage that says so") Citation citation) implements Fact {

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
	@Schema(name = "DossierRelation", description = "A relation between two actors, as the article states it",
			requiredProperties = { "actor", "relation", "other", "citation" })
	public record ActorRelation(@Schema(description = "Id of the actor", example = "french-armed-forces") String actor,
			@Schema(description = "The relation to the other actor", example = "part-of") Relation relation,
			@Schema(description = "Id of the other actor", example = "france") String other,
			@Schema(description = "When it held or began; null if the article gives no date") @Nullable StatedDate when,
			@Schema(description = "Who the article attributes it to; null if it makes the statement itself",
					example = "Emmanuel Macron") @Nullable String attributedTo,
			@Schema(description = "True if only one side says so, and the article does not vouch for it; otherwise null",
					example = "true") @Nullable Boolean claimed,
			@Schema(description = "The passage that says so") Citation citation) implements Fact {

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

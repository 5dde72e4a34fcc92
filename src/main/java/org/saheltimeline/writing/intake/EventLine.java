package org.saheltimeline.writing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.timeline.event.LinkRelation;
import org.saheltimeline.timeline.event.Measure;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/**
 * A line of {@code events.ndjson} with reports and links. The date and status of the
 * event itself are ignored, since they follow from the reports.
 */
@JsonIgnoreProperties({ "status", "when", "lastReported", "claimed", "dating" })
record EventLine(String id, EventKind kind, String title, String summary, List<ParticipantLine> participants,
		List<EventPlaceLine> places, List<FigureLine> figures, List<LinkLine> links,
		List<ContradictionLine> contradictedBy, List<ReportLine> reports, @Nullable Long version,
		@Nullable Instant updatedAt) implements Line {

	private static final Map<String, Ends<LinkRelation>> LINKS = Ends.named(LinkRelation.values(),
			LinkRelation::inverse);

	EventLine {
		participants = Objects.requireNonNullElse(participants, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		figures = Objects.requireNonNullElse(figures, List.of());
		links = Objects.requireNonNullElse(links, List.of());
		contradictedBy = Objects.requireNonNullElse(contradictedBy, List.of());
		reports = Objects.requireNonNullElse(reports, List.of());
	}

	@Override
	public void state(long number, Statements statements, Faults faults) {
		statements.add(number, "", entry(), faults);
		if (this.reports.isEmpty()) {
			faults.add("/reports", "there are no reports; an export has them with include=reports,links");
		}
		Faults.each("/links", this.links, (at, link) -> {
			Ends<LinkRelation> ends = Ends.of(at, link.relation(), LINKS, faults);
			String other = link.event().id();
			if (other.equals(this.id)) {
				faults.add(at, "the event is linked to itself");
			}
			else if (ends != null) {
				List<String> events = ends.order(this.id, other);
				EventEntry.Link stated = link.link(ends.relation(), events.getLast());
				stated.check(faults.at(at));
				statements.addLink(number, at, events.getFirst(), stated, events.getLast(), other);
			}
		});
		Faults.each("/reports", this.reports, (at, report) -> statements.add(number, at, report.article().id(), this.id,
				report.report(this.id), faults));
		state(number, "/participants", this.participants, statements, faults);
		state(number, "/places", this.places, statements, faults);
		for (int i = 0; i < this.figures.size(); i++) {
			FigureLine figure = this.figures.get(i);
			statements.add(number, "/figures/" + i, figure.citation().article().id(), this.id, i, figure.figure(),
					faults);
		}
	}

	private void state(long number, String list, List<? extends MentionLine> mentions, Statements statements,
			Faults faults) {
		Faults.each(list, mentions,
				(at, position, line) -> CitationLine.each(line.citations(), faults.at(at),
						(cited, citation) -> statements.add(number, at, citation.article().id(), this.id, position,
								line.mention(), cited, citation.citation())));
	}

	private EventEntry entry() {
		return new EventEntry(this.id, this.kind, this.title, this.summary, List.of(),
				this.contradictedBy.stream()
					.map((other) -> new EventEntry.Contradiction(other.event().id(), other.because()))
					.toList(),
				null, this.version, this.updatedAt);
	}

	/** An actor or a place with the passages that name it. */
	interface MentionLine {

		List<CitationLine> citations();

		Dossier.Mention mention();

	}

	/** A participant, its role and the passages that name it. */
	record ParticipantLine(Reference actor, ParticipantRole role, List<CitationLine> citations) implements MentionLine {

		ParticipantLine {
			citations = Objects.requireNonNullElse(citations, List.of());
		}

		@Override
		public Dossier.Mention mention() {
			return new Dossier.Participant(this.actor.id(), this.role, null);
		}

	}

	/** A place, its role in the event and the passages that name it. */
	record EventPlaceLine(Reference place, PlaceRole role, List<CitationLine> citations) implements MentionLine {

		EventPlaceLine {
			citations = Objects.requireNonNullElse(citations, List.of());
		}

		@Override
		public Dossier.Mention mention() {
			return new Dossier.Location(this.place.id(), this.role, null);
		}

	}

	/**
	 * A figure. Its bounds are ignored, since they follow from the number and its
	 * qualifier.
	 */
	@JsonIgnoreProperties({ "low", "high" })
	record FigureLine(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier, @Nullable DateLine when,
			@Nullable String attributedTo, CitationLine citation) {

		Dossier.Figure figure() {
			return new Dossier.Figure(this.measure, this.unit, this.stated, this.qualifier,
					(this.when != null) ? this.when.stated() : null, this.attributedTo, this.citation.citation());
		}

	}

	/**
	 * A link to another event as seen from this one: {@code led-to} or {@code led-from}.
	 * Whether it was stated or inferred is ignored, since that follows from the citation.
	 */
	@JsonIgnoreProperties("basis")
	record LinkLine(String relation, Reference event, @Nullable Lag lag, @Nullable CitationLine citation) {

		EventEntry.Link link(LinkRelation stated, String to) {
			return new EventEntry.Link(stated, to, this.lag,
					(this.citation != null) ? new EventEntry.Cited(this.citation.article().id(),
							this.citation.paragraph(), this.citation.start(), this.citation.end()) : null);
		}

	}

	/** An event that contradicts this one, and why. */
	record ContradictionLine(Reference event, String because) {

	}

	/** What an article says about the event. */
	record ReportLine(Reference article, Status status, DateLine when, String says, @Nullable String reason,
			@Nullable String attributedTo, @Nullable String via, @Nullable Boolean claimed, Citation citation) {

		Dossier.Report report(String event) {
			return new Dossier.Report(event, this.status, this.when.stated(), this.says, this.reason, this.attributedTo,
					this.via, this.claimed, this.citation, List.of(), List.of(), List.of());
		}

	}

}

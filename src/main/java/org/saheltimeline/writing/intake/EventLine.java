package org.saheltimeline.writing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.EventKind;
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
@JsonIgnoreProperties({ "status", "when" })
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
				statements.addLink(number, at, events.getFirst(), ends.relation(), events.getLast(), other);
			}
		});
		Faults.each("/reports", this.reports, (at, report) -> statements.add(number, at, report.article().id(), this.id,
				report.report(this.id), faults));
		for (int i = 0; i < this.figures.size(); i++) {
			FigureLine figure = this.figures.get(i);
			statements.add(number, "/figures/" + i, figure.citation().article().id(), this.id, i, figure.figure(),
					faults);
		}
	}

	private EventEntry entry() {
		return new EventEntry(this.id, this.kind, this.title, this.summary,
				this.participants.stream()
					.map((participant) -> new EventEntry.Participant(participant.actor().id(), participant.role()))
					.toList(),
				this.places.stream().map((place) -> new EventEntry.Location(place.place().id(), place.role())).toList(),
				List.of(),
				this.contradictedBy.stream()
					.map((other) -> new EventEntry.Contradiction(other.event().id(), other.because()))
					.toList(),
				null, this.version, this.updatedAt);
	}

	/** A participant and its role. */
	record ParticipantLine(Reference actor, ParticipantRole role) {

	}

	/** A place and its role in the event. */
	record EventPlaceLine(Reference place, PlaceRole role) {

	}

	/**
	 * A figure. Its bounds are ignored, since they follow from the number and its
	 * qualifier.
	 */
	@JsonIgnoreProperties({ "low", "high" })
	record FigureLine(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier, CitationLine citation) {

		Dossier.Figure figure() {
			return new Dossier.Figure(this.measure, this.unit, this.stated, this.qualifier, this.citation.citation());
		}

	}

	/**
	 * A link to another event as seen from this one: {@code led-to} or {@code led-from}.
	 */
	record LinkLine(String relation, Reference event) {

	}

	/** An event that contradicts this one, and why. */
	record ContradictionLine(Reference event, String because) {

	}

	/** What an article says about the event. */
	record ReportLine(Reference article, Status status, DateLine when, String says, @Nullable String reason,
			@Nullable String attributedTo, Citation citation) {

		Dossier.Report report(String event) {
			return new Dossier.Report(event, this.status, this.when.stated(), this.says, this.reason, this.attributedTo,
					this.citation, List.of());
		}

	}

}

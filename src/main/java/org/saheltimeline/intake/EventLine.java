package org.saheltimeline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.article.Citation;
import org.saheltimeline.event.EventKind;
import org.saheltimeline.event.Measure;
import org.saheltimeline.event.ParticipantRole;
import org.saheltimeline.event.PlaceRole;
import org.saheltimeline.event.Status;
import org.saheltimeline.event.Unit;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.seed.ArticleSeed.FigureSeed;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;

/**
 * A line of {@code events.ndjson}: an event as the API gives it with its reports and
 * links. Its own date and status follow from the reports.
 */
@JsonIgnoreProperties({ "status", "when" })
record EventLine(String id, EventKind kind, String title, String summary, List<ParticipantLine> participants,
		List<EventPlaceLine> places, List<FigureLine> figures, List<LinkLine> links, List<ReportLine> reports,
		@Nullable Long version, @Nullable Instant updatedAt) {

	EventLine {
		participants = Objects.requireNonNullElse(participants, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		figures = Objects.requireNonNullElse(figures, List.of());
		links = Objects.requireNonNullElse(links, List.of());
		reports = Objects.requireNonNullElse(reports, List.of());
	}

	/** Who took part, and as what. */
	record ParticipantLine(Reference actor, ParticipantRole role) {

	}

	/** Where, and what the place is to the event. */
	record EventPlaceLine(Reference place, PlaceRole role) {

	}

	/** A number; its bounds follow from the qualifier. */
	@JsonIgnoreProperties({ "low", "high" })
	record FigureLine(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier, CitationLine citation) {

		FigureSeed seed() {
			return new FigureSeed(this.measure, this.unit, this.stated, this.qualifier, this.citation.citation());
		}

	}

	/**
	 * How it stands to another, as this event has it: {@code led-to} or {@code led-from}.
	 */
	record LinkLine(String relation, Reference event) {

	}

	/** What one article says of it. */
	record ReportLine(Reference article, Status status, DateLine when, String says, @Nullable String reason,
			@Nullable String attributedTo, Citation citation) {

		ReportSeed seed(String event) {
			return new ReportSeed(event, this.status, this.when.seed(), this.says, this.reason, this.attributedTo,
					this.citation, List.of());
		}

	}

}

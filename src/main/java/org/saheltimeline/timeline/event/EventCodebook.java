package org.saheltimeline.timeline.event;

import org.saheltimeline.vocabulary.codebook.ClosedList;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.Extent;
import org.saheltimeline.vocabulary.time.Precision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists for events. */
@Configuration(proxyBeanMethods = false)
class EventCodebook {

	@Bean
	ClosedList eventKinds() {
		return ClosedList.of("event-kind", EventKind.class, "event.kind");
	}

	@Bean
	ClosedList eventStatuses() {
		return ClosedList.of("event-status", Status.class, "event_report.status");
	}

	@Bean
	ClosedList datePrecisions() {
		return ClosedList.of("date-precision", Precision.class, "event_report.when_precision",
				"troop_count.when_precision", "troop_count.reported_precision", "article.published_precision");
	}

	@Bean
	ClosedList dateExtents() {
		return ClosedList.of("date-extent", Extent.class, "event_report.when_extent", "troop_count.when_extent",
				"troop_count.reported_extent", "article.published_extent");
	}

	@Bean
	ClosedList dateBases() {
		return ClosedList.of("date-basis", Basis.class, "event_report.when_basis", "troop_count.when_basis",
				"troop_count.reported_basis", "article.published_basis");
	}

	@Bean
	ClosedList participantRoles() {
		return ClosedList.of("participant-role", ParticipantRole.class, "event_participant.role");
	}

	@Bean
	ClosedList placeRoles() {
		return ClosedList.of("place-role", PlaceRole.class, "event_place.role");
	}

	@Bean
	ClosedList linkRelations() {
		return ClosedList.of("link-relation", LinkRelation.class, "event_link.relation");
	}

	@Bean
	ClosedList figureMeasures() {
		return ClosedList.of("figure-measure", Measure.class, "event_figure.measure");
	}

	@Bean
	ClosedList figureUnits() {
		return ClosedList.of("figure-unit", Unit.class, "event_figure.unit");
	}

	@Bean
	ClosedList facetNames() {
		return ClosedList.of("event-facet", EventFacet.class);
	}

	@Bean
	ClosedList eventIncludes() {
		return ClosedList.of("event-include", EventInclude.class);
	}

}

package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.EstimateController.SeriesQuery;

/**
 * Estimates over time as returned by the API.
 *
 * @param place the place
 * @param from the first day
 * @param to the last day
 * @param knownBy the latest publication date considered; null if there is no limit
 * @param aboutTolerance the margin of “about” on either side, as a share of the number
 * @param series the steps of each force, in the requested order
 */
@Schema(name = "Series", description = "The estimates of one or more forces in a place, over time")
public record SeriesView(@Schema(description = "Where") PlaceReference place,
		@Schema(description = "The first day", example = "2023-07-01") LocalDate from,
		@Schema(description = "The last day", example = "2024-08-31") LocalDate to,
		@Schema(description = "The latest publication date considered; null for no limit") @Nullable LocalDate knownBy,
		@Schema(description = "The tolerance for “about”, as a share of the number",
				example = "0.10") BigDecimal aboutTolerance,
		@Schema(description = "The steps of each force, in the requested order") List<ForceSeriesView> series) {

	static SeriesView of(KnownEvidence known, SeriesQuery query, BigDecimal aboutTolerance) {
		LocalDate from = query.date().from();
		LocalDate to = query.date().to();
		KnownBy knownBy = query.knownBy();
		return new SeriesView(known.place(), from, to, (knownBy != null) ? knownBy.day() : null, aboutTolerance, known
			.forces()
			.stream()
			.map((force) -> new ForceSeriesView(force.force(), force.countedAs(),
					StrengthSeries.of(force.evidence(), query.place(), from, to).stream().map(PointView::of).toList()))
			.toList());
	}

	/**
	 * The steps of one force.
	 *
	 * @param force the actor whose troops they are
	 * @param countedAs the state whose troops were counted instead; null if the force
	 * itself was
	 * @param points the steps, without gaps or overlaps
	 */
	@Schema(name = "ForceSeries", description = "The steps of one force")
	record ForceSeriesView(@Schema(description = "Whose troops") ActorReference force, @Schema(
			description = "The state whose troops were counted, for an armed force that is part of it; null if the force itself was counted") @Nullable ActorReference countedAs,
			@Schema(description = "The steps, without gap or overlap") List<PointView> points) {

	}

	/**
	 * A period during which the estimate stays the same.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param low the minimum; null if nothing is known
	 * @param best the number stated by the most precise count; null if only bounds are
	 * known
	 * @param high the maximum; null if unbounded
	 * @param status how the estimate was obtained
	 */
	@Schema(name = "Point", description = "A time during which the estimate stays the same")
	public record PointView(@Schema(description = "The first day", example = "2023-12-12") LocalDate from,
			@Schema(description = "The last day", example = "2023-12-22") LocalDate to,
			@Schema(description = "The minimum; null if nothing is known", example = "157") @Nullable Long low,
			@Schema(description = "The number stated by the most exact count; null if only bounds are known",
					example = "157") @Nullable Long best,
			@Schema(description = "The maximum; null if there is none", example = "157") @Nullable Long high,
			@Schema(description = "How the estimate came about", example = "reported") EstimateStatus status) {

		static PointView of(StrengthSeries.Step step) {
			Range range = step.verdict().range();
			return new PointView(step.from(), step.to(), (range != null) ? range.low() : null, step.verdict().best(),
					(range != null) ? range.high() : null, step.verdict().status());
		}

	}

}

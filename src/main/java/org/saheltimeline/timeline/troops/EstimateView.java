package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.Estimate.Reason;

/**
 * An estimate as returned by the API.
 *
 * @param force the actor whose troops they are
 * @param countedAs the state whose troops were counted instead; null if the force itself
 * was
 * @param place the place
 * @param on the day
 * @param knownBy the latest publication date considered; null if there is no limit
 * @param low the minimum; null if nothing is known
 * @param best the number stated by the most precise count; null if only bounds are known
 * @param high the maximum; null if unbounded
 * @param status how the estimate was obtained
 * @param asOf the date of the deciding figure; null if nothing is known
 * @param ageDays the number of days from {@code asOf} to {@code on}; null if nothing is
 * known
 * @param forecast whether the day is later than everything known
 * @param basis every count considered, used or not, with the reason
 * @param withdrawals every withdrawal considered, used or not, with the reason
 * @param nearest the counts that do not apply to the day but come closest to it
 * @param planned the plans for the day, or for an earlier one
 * @param conflicts the counts that have no value in common
 * @param aboutTolerance the margin of “about” on either side, as a share of the number
 */
@Schema(name = "Estimate", description = "What all troop counts together say of one force, one place, one day")
public record EstimateView(@Schema(description = "Whose troops") ActorReference force, @Schema(
		description = "The state whose troops were counted, for an armed force that is part of it; null if the force itself was counted") @Nullable ActorReference countedAs,
		@Schema(description = "Where") PlaceReference place,
		@Schema(description = "On what day", example = "2023-12-12") LocalDate on,
		@Schema(description = "The latest publication date considered; null for no limit") @Nullable LocalDate knownBy,
		@Schema(description = "The minimum; null if nothing is known", example = "157") @Nullable Long low,
		@Schema(description = "The number stated by the most exact count, if it lies in the range; null if only bounds are known",
				example = "157") @Nullable Long best,
		@Schema(description = "The maximum; null if there is none", example = "157") @Nullable Long high,
		@Schema(description = "How the estimate came about", example = "reported") EstimateStatus status,
		@Schema(description = "The day that the deciding count is for; null if nothing is known",
				example = "2023-12-12") @Nullable LocalDate asOf,
		@Schema(description = "How many days earlier that is than the requested day; null if nothing is known",
				example = "0") @Nullable Long ageDays,
		@Schema(description = "Whether the day is later than everything known: the last count still shows",
				example = "false") boolean forecast,
		@Schema(description = "Every count considered, used or not, with its reason") List<BasisView> basis,
		@Schema(description = "Every withdrawal considered, used or not, with its reason") List<WithdrawalView> withdrawals,
		@Schema(description = "The last counts of this force and place before the day, the first ones after it, and those that name no day") List<TroopCountView> nearest,
		@Schema(description = "The plans and deadlines for the day, or for an earlier one") List<TroopCountView> planned,
		@Schema(description = "The counts with no value in common; empty if all agree") List<DisagreementView> conflicts,
		@Schema(description = "The tolerance for “about”, as a share of the number",
				example = "0.10") BigDecimal aboutTolerance) {

	static EstimateView of(Estimated estimated, LocalDate on, @Nullable KnownBy knownBy, BigDecimal aboutTolerance) {
		Estimate estimate = estimated.estimate();
		LocalDate horizon = estimated.known().horizon();
		Range range = estimate.range();
		LocalDate asOf = estimate.asOf();
		return new EstimateView(estimated.force().force(), estimated.force().countedAs(), estimated.known().place(), on,
				(knownBy != null) ? knownBy.day() : null, (range != null) ? range.low() : null, estimate.best(),
				(range != null) ? range.high() : null, estimate.status(), asOf,
				(asOf != null) ? ChronoUnit.DAYS.between(asOf, on) : null, horizon == null || on.isAfter(horizon),
				estimate.reasons().stream().filter(Reason::count).map(BasisView::of).toList(),
				estimate.reasons().stream().filter((reason) -> !reason.count()).map(WithdrawalView::of).toList(),
				estimated.nearest(), estimated.planned(),
				estimate.conflict().isEmpty() ? List.of() : List.of(new DisagreementView(estimate.conflict())),
				aboutTolerance);
	}

	/**
	 * How one count was used.
	 *
	 * @param troopCount the count
	 * @param used whether the answer is based on it
	 * @param why the rule that applied
	 */
	@Schema(name = "Basis", description = "What one count contributes")
	public record BasisView(
			@Schema(description = "Id of the troop count", example = "niger-french-157-left") String troopCount,
			@Schema(description = "Whether it decides the answer", example = "true") boolean used,
			@Schema(description = "The rule that was applied, in one sentence") String why) {

		static BasisView of(Reason reason) {
			return new BasisView(reason.id(), reason.used(), reason.why());
		}

	}

	/**
	 * How one withdrawal was used.
	 *
	 * @param event the withdrawal
	 * @param used whether the answer is based on it
	 * @param why the rule that applied
	 */
	@Schema(name = "BasisWithdrawal", description = "What one withdrawal contributes")
	public record WithdrawalView(
			@Schema(description = "Id of the event", example = "last-french-troops-leave-niger") String event,
			@Schema(description = "Whether it decides the answer", example = "false") boolean used,
			@Schema(description = "The rule that was applied, in one sentence") String why) {

		static WithdrawalView of(Reason reason) {
			return new WithdrawalView(reason.id(), reason.used(), reason.why());
		}

	}

	/**
	 * Counts for the same time that have no value in common.
	 *
	 * @param troopCounts the counts
	 */
	@Schema(name = "Disagreement", description = "Counts for the same time with no value in common")
	public record DisagreementView(
			@Schema(description = "Ids of the counts that exclude each other") List<String> troopCounts) {

	}

}

package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.Estimate.Reason;
import org.saheltimeline.timeline.troops.EstimateController.EstimateQuery;
import org.saheltimeline.http.web.KnownBy;

/**
 * An estimate as the API gives it.
 *
 * @param force whose troops
 * @param place where
 * @param on on what day
 * @param knownBy the last day whose publications count; null where all do
 * @param low the least there were; null where nothing is known
 * @param best the stated number of the most exact count; null where only bounds are known
 * @param high the most there were; null where nothing bounds it
 * @param status how the estimate came about
 * @param asOf the day of which the deciding figure speaks; null where nothing is known
 * @param ageDays how many days before the day asked about that is; null where nothing is
 * known
 * @param basis every count considered, used or not, with its reason
 * @param withdrawals every withdrawal considered, used or not, with its reason
 * @param conflicts the counts that have no value in common
 * @param aboutTolerance what “about” allowed on either side, as a share of the number
 */
@Schema(name = "Estimate", description = "What all troop counts together say of one force, one place, one day")
record EstimateView(@Schema(description = "Whose troops") ActorReference force,
		@Schema(description = "Where") PlaceReference place,
		@Schema(description = "On what day", example = "2023-12-12") LocalDate on,
		@Schema(description = "The last day whose publications count; null where all do") @Nullable LocalDate knownBy,
		@Schema(description = "The least there were; null where nothing is known", example = "157") @Nullable Long low,
		@Schema(description = "The stated number of the most exact count, where it lies in the range; null where only bounds are known",
				example = "157") @Nullable Long best,
		@Schema(description = "The most there were; null where nothing bounds it", example = "157") @Nullable Long high,
		@Schema(description = "How the estimate came about", example = "reported") EstimateStatus status,
		@Schema(description = "The day of which the deciding figure speaks; null where nothing is known",
				example = "2023-12-12") @Nullable LocalDate asOf,
		@Schema(description = "How many days before the day asked about that is; null where nothing is known",
				example = "0") @Nullable Long ageDays,
		@Schema(description = "Every count considered, used or not, with its reason") List<BasisView> basis,
		@Schema(description = "Every withdrawal considered, used or not, with its reason") List<WithdrawalView> withdrawals,
		@Schema(description = "The counts that have no value in common; empty where all agree") List<DisagreementView> conflicts,
		@Schema(description = "What “about” allowed on either side, as a share of the number",
				example = "0.10") BigDecimal aboutTolerance) {

	static EstimateView of(ActorReference force, PlaceReference place, EstimateQuery query, Estimate estimate,
			BigDecimal aboutTolerance) {
		LocalDate on = query.on().date();
		KnownBy knownBy = query.knownBy();
		Range range = estimate.range();
		LocalDate asOf = estimate.asOf();
		return new EstimateView(force, place, on, (knownBy != null) ? knownBy.day() : null,
				(range != null) ? range.low() : null, estimate.best(), (range != null) ? range.high() : null,
				estimate.status(), asOf, (asOf != null) ? ChronoUnit.DAYS.between(asOf, on) : null,
				estimate.reasons().stream().filter(Reason::count).map(BasisView::of).toList(),
				estimate.reasons().stream().filter((reason) -> !reason.count()).map(WithdrawalView::of).toList(),
				estimate.conflict().isEmpty() ? List.of() : List.of(new DisagreementView(estimate.conflict())),
				aboutTolerance);
	}

	/**
	 * What one count had to say.
	 *
	 * @param troopCount the count
	 * @param used whether it decides the answer
	 * @param why the rule that applied
	 */
	@Schema(name = "Basis", description = "What one count had to say")
	record BasisView(
			@Schema(description = "Id of the troop count", example = "niger-french-157-left") String troopCount,
			@Schema(description = "Whether it decides the answer", example = "true") boolean used,
			@Schema(description = "The rule that applied, in a sentence") String why) {

		static BasisView of(Reason reason) {
			return new BasisView(reason.id(), reason.used(), reason.why());
		}

	}

	/**
	 * What one withdrawal had to say.
	 *
	 * @param event the withdrawal
	 * @param used whether it decides the answer
	 * @param why the rule that applied
	 */
	@Schema(name = "BasisWithdrawal", description = "What one withdrawal had to say")
	record WithdrawalView(
			@Schema(description = "Id of the event", example = "last-french-troops-leave-niger") String event,
			@Schema(description = "Whether it decides the answer", example = "false") boolean used,
			@Schema(description = "The rule that applied, in a sentence") String why) {

		static WithdrawalView of(Reason reason) {
			return new WithdrawalView(reason.id(), reason.used(), reason.why());
		}

	}

	/**
	 * Counts of one time that have no value in common.
	 *
	 * @param troopCounts the counts, and the withdrawal where one takes part
	 */
	@Schema(name = "Disagreement", description = "Counts of one time that have no value in common")
	record DisagreementView(@Schema(description = "Ids of what excludes each other") List<String> troopCounts) {

	}

}

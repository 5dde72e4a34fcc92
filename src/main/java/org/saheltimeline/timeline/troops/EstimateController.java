package org.saheltimeline.timeline.troops;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.Day;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.http.web.Period;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints for estimates from all troop counts, on a day or over time, with the reasons.
 */
@RestController
@RequestMapping(path = "/api/v1/troop-counts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "troop-counts")
class EstimateController {

	private final EvidenceStore store;

	private final TroopCountSettings settings;

	EstimateController(EvidenceStore store, TroopCountSettings settings) {
		this.store = store;
		this.settings = settings;
	}

	@GetMapping("estimate")
	@Operation(operationId = "estimateTroops",
			summary = "How many troops of a force were in a place on a day, from every count, with every reason",
			description = "A range and, if an article states it, the number. `basis` lists every count that was considered and why it decides the answer or not; `nearest` has the counts that do not apply to the day but come closest, and `planned` what was to be by then. Nothing is interpolated, and counts that exclude each other are named.")
	@ApiResponse(responseCode = "200",
			description = "The lowest and highest number that the counts allow for that day, and every count with its part in the answer")
	EstimateView estimate(@ParameterObject EstimateQuery query) {
		return this.store.estimate(query.force(), query.place(), query.on().date(), query.knownBy());
	}

	@GetMapping("series")
	@Operation(operationId = "getTroopSeries",
			summary = "The estimate over time: steps without gaps and without interpolation",
			description = "Each step is the estimate for all of its days. The steps of a force cover the requested time without gaps.")
	@ApiResponse(responseCode = "200",
			description = "For each force, its steps in order of time: from when to when, and the lowest and highest number")
	SeriesView series(@ParameterObject SeriesQuery query) {
		KnownEvidence known = this.store.of(query.force(), query.place(), query.knownBy());
		return SeriesView.of(known, query, this.settings.aboutTolerance());
	}

	/**
	 * Query parameters that select an estimate.
	 *
	 * @param force actor whose troops to estimate
	 * @param place place to estimate for
	 * @param on day to estimate for
	 * @param knownBy latest publication date to consider
	 */
	record EstimateQuery(@Parameter(required = true,
			description = "Id of the actor whose troops they are; an armed force is counted as the state that it is part of",
			example = "france") String force,
			@Parameter(required = true, description = "Id of the place", example = "niger") String place,
			@Parameter(required = true, description = "The day, in ISO 8601", example = "2023-12-12") Day on,
			@Parameter(description = "What was known then: only what articles published by that day, month or year say",
					example = "2024-12-31") @Nullable KnownBy knownBy) {

	}

	/**
	 * Query parameters that select estimates over time.
	 *
	 * @param force actors whose troops to estimate
	 * @param place place to estimate for
	 * @param date period to estimate for
	 * @param knownBy latest publication date to consider
	 */
	record SeriesQuery(@Parameter(required = true,
			description = "Id of the actor whose troops they are; several with commas. An armed force is counted as the state that it is part of",
			example = "france,united-states") List<String> force,
			@Parameter(required = true, description = "Id of the place", example = "niger") String place,
			@Parameter(required = true, description = "The time as an EDTF date with a first and a last day",
					example = "2023-07/2024-08") Period date,
			@Parameter(description = "What was known then: only what articles published by that day, month or year say",
					example = "2024-12-31") @Nullable KnownBy knownBy) {

	}

}

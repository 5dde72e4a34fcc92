package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.timeline.troops.KnownEvidence.OfForce;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the estimate and series endpoints, on the real seeds. */
@TimelineTest
class EstimateApiTests {

	private static final String ESTIMATE = "/troop-counts/estimate?";

	@Autowired
	private Api api;

	@Autowired
	private EvidenceStore store;

	@ParameterizedTest
	@CsvSource({ "force=france&place=niger&on=2023-12-12, french-in-niger-2023-12-12",
			"force=france&place=niger&on=2023-12-12&knownBy=2023-12-10, french-in-niger-2023-12-12-known-by-2023-12-10",
			"force=france&place=niger&on=2023-11-01, french-in-niger-2023-11-01",
			"force=france&place=niger&on=2023-10-10, french-in-niger-2023-10-10",
			"force=france&place=niger&on=2024-01-05, french-in-niger-2024-01-05",
			"force=united-states&place=niger&on=2023-12-22, american-in-niger-2023-12-22",
			"force=united-states&place=air-base-201&on=2024-08-10, american-at-air-base-201-2024-08-10",
			"force=italy&place=mali&on=2023-12-12, italian-in-mali-2023-12-12",
			"force=french-armed-forces&place=niger&on=2023-12-12, french-forces-in-niger-2023-12-12",
			"force=france&place=niger&on=2023-12-31&knownBy=2023-10, french-in-niger-2023-12-31-known-by-2023-10",
			"force=france&place=niger&on=2023-12-18, french-in-niger-2023-12-18",
			"force=france&place=niamey-air-base&on=2023-12-20, french-at-niamey-air-base-2023-12-20",
			"force=united-states&place=niger&on=2023-12-29, american-in-niger-2023-12-29",
			"force=united-states&place=niger&on=2024-01-15, american-in-niger-2024-01-15",
			"force=united-states&place=air-base-201&on=2024-07-15, american-at-air-base-201-2024-07-15" })
	void anEstimateExplainsItself(String query, String file) {
		ExpectedBody.assertBody(this.api.get(ESTIMATE + query), "estimates/" + file);
	}

	@Test
	void aSeriesHasStepsWithoutGaps() {
		ExpectedBody.assertBody(this.api
			.get("/troop-counts/series?force=france,united-states,germany,italy&place=niger&date=2023-06/2024-09"),
				"estimates/series-in-niger");
	}

	@Test
	void aSeriesShowsWhatWasKnownThen() {
		ExpectedBody.assertBody(
				this.api.get("/troop-counts/series?force=france&place=niger&date=2023-06/2024-09&knownBy=2023-12-19"),
				"estimates/series-in-niger-known-by-2023-12-19");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			estimate?force=france&place=niger                                     | on      | missing
			estimate?place=niger&on=2023-12-12                                    | force   | missing
			estimate?force=france&on=2023-12-12                                   | place   | missing
			estimate?force=frnace&place=niger&on=2023-12-12                       | force   | unknown-value
			estimate?force=france&place=nigr&on=2023-12-12                        | place   | unknown-value
			estimate?force=france,germany&place=niger&on=2023-12-12               | force   | unknown-value
			estimate?force=france&force=germany&place=niger&on=2023-12-12         | force   | repeated
			estimate?force=france&place=niger&on=                                 | on      | empty
			estimate?force=france&place=niger&on=2023-12                          | on      | invalid-value
			estimate?force=france&place=niger&on=2023-12-12~                      | on      | invalid-value
			estimate?force=france&place=niger&on=2023-02-30                       | on      | invalid-value
			estimate?force=france&place=niger&on=2023-12-12&knownBy=soon          | knownBy | invalid-value
			estimate?force=france&place=niger&date=2023-12-12&on=2023-12-12       | date    | unknown-parameter
			series?force=france&place=niger                                       | date    | missing
			series?force=france&place=niger&date=2023-07/..                       | date    | invalid-value
			series?force=france&place=niger&date=2024/2023                        | date    | invalid-value
			series?force=france,nobody&place=niger&date=2023                      | force   | unknown-value
			series?force=france&place=niger&date=2023&on=2023-12-12               | on      | unknown-parameter
			""")
	void aBadParameterIsNamedWithItsMistake(String query, String parameter, String code) {
		JsonNode error = this.api.problem(400, "/troop-counts/" + query).get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo(parameter);
		assertThat(error.get("code").asString()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "0001-01-01, unknown", "1960-08-03, unknown", "9999-12-31, derived" })
	void daysFarAwayAreAnswered(String day, String status) {
		JsonNode estimate = this.api.get(ESTIMATE + "force=france&place=niger&on=" + day);
		assertThat(estimate.get("status").asString()).isEqualTo(status);
	}

	@Test
	void seriesAndEstimateAgreeOnEveryDayOfTheSeeds() {
		List<String> forces = List.of("france", "united-states", "germany", "italy", "us-and-french-forces");
		for (String place : this.api.ids("/places?limit=200")) {
			List<OfForce> evidence = this.store.of(forces, place, null).forces();
			assertThat(evidence).hasSize(forces.size());
			evidence.forEach((of) -> SeriesWalk.assertAgreement(of.evidence(), place, LocalDate.of(2021, 12, 1),
					LocalDate.of(2024, 12, 31)));
		}
	}

	@Test
	void anEstimateIsReadInOneStatementButForTheCountsBesideItAndSoIsASeries(@Autowired CountedStatements statements) {
		assertThat(statements.during(() -> this.api.getAnew(ESTIMATE + "force=france&place=niger&on=2023-12-12")))
			.isEqualTo(2);
		assertThat(statements.during(() -> this.api
			.getAnew("/troop-counts/series?force=france,united-states&place=niger&date=2023-01/2024-12"))).isEqualTo(1);
	}

	@Test
	void theSecondClockMovesTheAnswer() {
		assertThat(best("2023-12-17")).isEqualTo(1500L);
		assertThat(best("2023-12-18")).isEqualTo(157L);
	}

	private @Nullable Long best(String knownBy) {
		JsonNode best = this.api.get(ESTIMATE + "force=france&place=niger&on=2023-12-12&knownBy=" + knownBy)
			.get("best");
		return best.isNull() ? null : best.asLong();
	}

}

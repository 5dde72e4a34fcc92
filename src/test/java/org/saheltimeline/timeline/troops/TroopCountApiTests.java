package org.saheltimeline.timeline.troops;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the troop count endpoints, on the real seeds. */
@TimelineTest
class TroopCountApiTests {

	@Autowired
	private Api api;

	@Test
	void howManyFrenchTroopsWereInNigerSaidByWhom() {
		ExpectedBody.assertBody(this.api.get("/troop-counts?force=france&place=niger&measure=present&count=exact"),
				"troop-counts/french-in-niger");
	}

	@Test
	void aPartNamesItsWhole() {
		ExpectedBody.assertBody(this.api.get("/troop-counts/niger-french-75-logisticians-left"),
				"troop-counts/niger-french-75-logisticians-left");
	}

	@ParameterizedTest
	@CsvSource({ "force=france, niger-french-157-left, niger-german-about-120-december-2023",
			"'force=germany,italy', niger-german-about-120-december-2023, niger-french-157-left",
			"date=2023-12-12, niger-french-157-left, niger-french-about-1500-september-2023",
			"knownBy=2023-12-10, niger-french-about-1500-september-2023, niger-french-157-left",
			"measure=departed, niger-french-1346-departed, niger-french-157-left",
			"'place=sahel&force=united-states', niger-us-about-1000-october-2023, niger-french-157-left",
			"country=NE&measure=planned, niger-french-none-by-22-december-army, niger-french-157-left",
			"'article=embassy-closed-indefinitely,us-leaves-last-base-in-niger', niger-french-remaining-157, niger-french-157-left",
			"'sort=force,-date', niger-french-157-left, nothing" })
	void aFilterKeepsWhatItAsksFor(String query, String kept, String left) {
		assertThat(this.api.ids("/troop-counts?limit=200&" + query)).contains(kept).doesNotContain(left);
	}

}

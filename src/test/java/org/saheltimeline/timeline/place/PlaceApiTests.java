package org.saheltimeline.timeline.place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the place endpoints, on the real seeds. */
@TimelineTest
class PlaceApiTests {

	@Autowired
	private Api api;

	@Test
	void aBaseLiesWithinItsCity() {
		ExpectedBody.assertBody(this.api.get("/places/air-base-201"), "places/air-base-201");
	}

	@Test
	void placesWithinNiger() {
		ExpectedBody.assertBody(this.api.get("/places?within=niger"), "places/within-niger");
	}

	@ParameterizedTest
	@CsvSource({ "kind=base, air-base-201, agadez", "country=NER, niamey, douala", "within=sahel, timbuktu, guinea",
			"'bbox=9,3,10,5', douala, niamey", "'bbox=9,3,-170,5', douala, niamey", "q=Ménaka, menaka, gossi",
			"q=menaka, menaka, gossi" })
	void aFilterKeepsWhatItAsksFor(String query, String kept, String left) {
		assertThat(this.api.ids("/places?limit=200&" + query.replace("é", "%C3%A9"))).contains(kept)
			.doesNotContain(left);
	}

}

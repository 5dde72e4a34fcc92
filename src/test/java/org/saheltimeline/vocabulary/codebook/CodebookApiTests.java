package org.saheltimeline.vocabulary.codebook;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the codebook, which defines the coded values. */
@TimelineTest
class CodebookApiTests {

	@Autowired
	private Api api;

	@Test
	void theCodebookDefinesEveryValueAndCountsItsRows() {
		ExpectedBody.assertBody(this.api.get("/codebook"), "codebook");
	}

	@Test
	void everyEventKindThatIsUsedIsInTheCodebook() {
		List<String> kinds = new ArrayList<>();
		for (JsonNode list : this.api.get("/codebook").get("lists")) {
			if (list.get("name").asString().equals("event-kind")) {
				list.get("values").forEach((value) -> kinds.add(value.get("value").asString()));
			}
		}
		for (JsonNode event : this.api.get("/events?limit=200").get("items")) {
			assertThat(kinds).contains(event.get("kind").asString());
		}
	}

}

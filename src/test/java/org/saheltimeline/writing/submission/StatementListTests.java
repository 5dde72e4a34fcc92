package org.saheltimeline.writing.submission;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the lists of what can be edited, and the links to it. */
@TimelineTest
class StatementListTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/dossiers", "/api/v1/entries" })
	void itsPagesHoldEachStatementOnceAndEachIsThere(String list) {
		List<String> whole = ids(json(list + "?limit=200"));
		List<String> paged = new ArrayList<>();
		String cursor = "start";
		while (!cursor.isEmpty()) {
			JsonNode page = json(list + "?limit=3&cursor=" + cursor);
			paged.addAll(ids(page));
			cursor = page.at("/page/next").asString("");
		}
		assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(3);
		for (JsonNode item : json(list + "?limit=200").get("items")) {
			String edit = item.get("edit").asString();
			assertThat(this.api.send("GET", edit.substring(edit.indexOf("/api/v1"))).statusCode()).isEqualTo(200);
			assertThat(item.get("seeded").asBoolean()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/dossiers", "/api/v1/entries" })
	void nothingIsBehindUntilItsFileChanges(String list) {
		assertThat(json(list + "?behind=true").get("items")).isEmpty();
		assertThat(json(list + "?behind=false").get("items")).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/events/niger-coup, /entries/events/niger-coup", "/actors/france, /entries/actors/france",
			"/places/niamey, /entries/places/niamey",
			"/articles/niger-army-sets-december-22, /dossiers/niger-army-sets-december-22",
			"/troop-counts/niger-french-157-left, /dossiers/niger-army-sets-december-22/troop-counts/niger-french-157-left" })
	void aResourceLinksToWhereItIsEdited(String resource, String edited) {
		String link = this.api.send("GET", "/api/v1" + resource).headers().firstValue("Link").orElseThrow();
		assertThat(link).endsWith("/api/v1" + edited + ">; rel=\"edit\"");
		assertThat(this.api.send("GET", "/api/v1" + edited).statusCode()).isEqualTo(200);
	}

	@Test
	void theListsAreNotStoredInCaches() {
		assertThat(this.api.send("GET", "/api/v1/dossiers").headers().allValues("Cache-Control"))
			.containsExactly("no-store");
	}

	private JsonNode json(String path) {
		return JsonMapper.shared().readTree(this.api.send("GET", path).body());
	}

	private static List<String> ids(JsonNode page) {
		return page.get("items")
			.valueStream()
			.map((item) -> item.get("kind").asString() + " " + item.get("id").asString())
			.toList();
	}

}

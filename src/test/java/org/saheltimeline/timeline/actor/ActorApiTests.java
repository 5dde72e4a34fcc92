package org.saheltimeline.timeline.actor;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the actor endpoints, on the real seeds. */
@TimelineTest
class ActorApiTests {

	@Autowired
	private Api api;

	@Test
	void whoIsSylvainItte() {
		ExpectedBody.assertBody(this.api.get("/actors/sylvain-itte"), "actors/sylvain-itte");
	}

	@Test
	void theMembersOfTheDefencePact() {
		ExpectedBody.assertBody(this.api.get("/actors?memberOf=sahel-defence-pact-states&count=exact"),
				"actors/members-of-the-defence-pact");
	}

	@ParameterizedTest
	@CsvSource({ "kind=person, sylvain-itte, france", "'kind=person,state', france, pentagon",
			"country=FRA, sylvain-itte, niger", "q=Itte, sylvain-itte, france", "q=Bazum, mohamed-bazoum, france",
			"q=Nigerian%20army, niger-armed-forces, french-armed-forces",
			"sort=-name&limit=200, wagner-group, nobody" })
	void aFilterKeepsWhatItAsksFor(String query, String kept, String left) {
		assertThat(this.api.ids("/actors?" + query)).contains(kept).doesNotContain(left);
	}

	@Test
	void theOtherEndShowsARelationToo() {
		assertThat(this.api.get("/actors/mohamed-bazoum").toString()).contains("overthrown-by");
		assertThat(this.api.get("/actors/niger-junta").toString()).contains("overthrew");
	}

	@Test
	void theDocumentListsEveryRelationFromBothEnds() {
		JsonNode document = JsonMapper.shared().readTree(this.api.send("GET", "/openapi.json").body());
		assertThat(document.at("/components/schemas/Relation/properties/relation/enum")
			.valueStream()
			.map(JsonNode::asString))
			.containsExactlyElementsOf(Stream
				.concat(Stream.of(Relation.values()).map(Relation::value),
						Stream.of(Relation.values()).map(Relation::inverse))
				.distinct()
				.toList());
	}

	@Test
	void anUnknownActorIsNotFound() {
		ExpectedBody.assertBody(this.api.problem(404, "/actors/nobody"), "problems/unknown-actor");
	}

	@Test
	void anActorAndItsRelationsAreKnownFromTheArticlesThatWereOut() {
		this.api.problem(404, "/actors/niger-armed-forces?knownBy=2023-09-30");
		assertThat(this.api.ids("/actors?limit=200&knownBy=2023-09-30")).contains("sylvain-itte")
			.doesNotContain("niger-armed-forces", "wagner-group", "russia");
		assertThat(this.api.get("/actors/mohamed-bazoum?knownBy=2023-09-30").get("relations"))
			.hasSizeLessThan(this.api.get("/actors/mohamed-bazoum").get("relations").size())
			.allSatisfy((relation) -> assertThat(relation.at("/citation/article/id").asString())
				.isEqualTo("macron-announces-withdrawal"));
		assertThat(this.api.ids("/actors?memberOf=sahel-defence-pact-states&knownBy=2023-12-18")).isEmpty();
	}

}

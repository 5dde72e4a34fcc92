package org.saheltimeline.timeline.event;

import java.util.List;
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

/** Tests for the event endpoints, on the real seeds. */
@TimelineTest
class EventApiTests {

	@Autowired
	private Api api;

	@Test
	void anEventHasItsLinksAndWhatEachArticleSays() {
		ExpectedBody.assertBody(this.api.get("/events/first-convoy-leaves-niger"), "events/first-convoy-leaves-niger");
	}

	@Test
	void theDocumentListsEveryRelationFromBothEnds() {
		JsonNode document = JsonMapper.shared().readTree(this.api.send("GET", "/openapi.json").body());
		assertThat(
				document.at("/components/schemas/Link/properties/relation/enum").valueStream().map(JsonNode::asString))
			.containsExactlyElementsOf(Stream
				.concat(Stream.of(LinkRelation.values()).map(LinkRelation::value),
						Stream.of(LinkRelation.values()).map(LinkRelation::inverse))
				.distinct()
				.toList());
	}

	@Test
	void whatHappenedInOctober2023() {
		ExpectedBody.assertBody(this.api.get("/events?date=2023-10&dateMatch=within"), "events/october-2023");
	}

	@Test
	void theEmbassyClosesForTwoReasons() {
		ExpectedBody.assertBody(this.api.get("/events?kind=embassy-closure&include=reports,links&count=exact"),
				"events/embassy-closure");
	}

	@ParameterizedTest
	@CsvSource({ "2023-10-01, announced, [2023-09-24..2023-12-31], 1",
			"2023-12-17, announced, [2023-09-24..2023-12-31], 1", "2023-12-19, scheduled, 2023-12-22, 2",
			"2023-12, occurred, [2023-12-22..2023-12-28], 5", "2024, occurred, [2023-12-22..2023-12-28], 5" })
	void theLastDepartureIsWhatWasKnownByThen(String knownBy, String status, String edtf, int reports) {
		JsonNode event = this.api.get("/events/last-french-troops-leave-niger?knownBy=" + knownBy);
		assertThat(event.get("status").asString()).isEqualTo(status);
		assertThat(event.get("when").get("edtf").asString()).isEqualTo(edtf);
		assertThat(event.get("reports").size()).isEqualTo(reports);
	}

	@ParameterizedTest
	@CsvSource({ "niger-coup, coup armed forces, 2023-09-30, false", "niger-coup, coup armed forces, 2023-12-28, true",
			"niger-coup, coup Bazoum, 2023-09-30, true", "first-convoy-leaves-niger, convoy -Chad, 2023-12-18, true" })
	void aNameFindsAnEventOnceAnArticleHasGivenIt(String event, String q, String knownBy, boolean isFound) {
		assertThat(this.api.ids("/events?q=" + q.replace(" ", "%20") + "&knownBy=" + knownBy).contains(event))
			.isEqualTo(isFound);
	}

	@Test
	void nothingIsKnownBeforeTheFirstArticle() {
		assertThat(this.api.ids("/events?knownBy=2023-09-29")).isEmpty();
		this.api.problem(404, "/events/niger-coup?knownBy=2023-09-29");
		assertThat(this.api.ids("/events?knownBy=2023-09-30")).contains("niger-coup")
			.doesNotContain("first-convoy-leaves-niger");
	}

	@Test
	void theStatusFilterAsksWhatWasKnownThen() {
		assertThat(this.api.ids("/events?status=scheduled&knownBy=2023-12-19"))
			.contains("last-french-troops-leave-niger");
		assertThat(this.api.ids("/events?status=scheduled")).doesNotContain("last-french-troops-leave-niger");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			date=2023-07-26                                | niger-coup           | first-convoy-leaves-niger
			date=2023-10&dateMatch=within                  | first-convoy-leaves-niger | niger-coup
			date=2023-10-09/2023-10-11                     | first-convoy-leaves-niger | niger-coup
			date=2024-08/..                                | us-leaves-air-base-201 | niger-coup
			date=2023-10/..&dateMatch=within               | withdrawal-security-concerns | niger-coup
			date=../2023-12&dateMatch=within               | niger-coup           | us-leaves-air-base-201
			date=../2013                                   | insurgency-erupts-in-northern-mali | niger-coup
			date=2023-23                                   | macron-announces-withdrawal | niger-coup
			kind=coup                                      | niger-coup           | embassy-attack
			kind=coup,attack                               | embassy-attack       | embassy-blockade
			status=announced                               | embassy-closure      | niger-coup
			actor=sylvain-itte                             | ambassador-ultimatum | niger-coup
			actor=sylvain-itte,mohamed-bazoum              | niger-coup           | us-leaves-air-base-201
			place=agadez                                   | us-leaves-air-base-201 | niger-coup
			place=sahel                                    | first-convoy-reaches-chad | itte-letter
			country=GN                                     | guinea-coup          | niger-coup
			country=gin                                    | guinea-coup          | niger-coup
			bbox=7,16,9,18                                 | us-leaves-air-base-201 | guinea-coup
			article=us-leaves-last-base-in-niger           | us-told-to-leave     | embassy-attack
			minArticles=3                                  | niger-coup           | guinea-coup
			q=Bazum                                        | bazoum-house-arrest  | embassy-closure
			q=Itte                                         | itte-letter          | guinea-coup
			q=MENAKA                                       | wagner-takes-over-mali-bases | niger-coup
			q=convoys                                      | first-convoy-leaves-niger | niger-coup
			q=burkina-faso                                 | burkina-faso-coup    | niger-coup
			q=coup -guinea                                 | niger-coup           | guinea-coup
			""")
	void aFilterKeepsWhatItAsksFor(String query, String kept, String left) {
		assertThat(this.api.ids("/events?limit=200&" + query.replace(" ", "%20"))).contains(kept).doesNotContain(left);
	}

	@Test
	void anActorAndARoleAreAskedOfTheSameParticipation() {
		assertThat(this.api.ids("/events?actor=mohamed-bazoum&role=target&limit=200")).contains("niger-coup");
		assertThat(this.api.ids("/events?actor=mohamed-bazoum&role=agent&limit=200")).doesNotContain("niger-coup");
	}

	@ParameterizedTest
	@CsvSource({ "''", "&sort=date", "'&sort=-date,title'", "&sort=-title", "&q=niger", "&place=sahel&minArticles=2",
			"&knownBy=2023-12-19", "&date=2023-08/2023-12", "&date=2023&sort=-date,title", "&date=../2023-10",
			"&date=2022-06/..&sort=date", "&date=2021/2024&kind=statement,coup,visit" })
	void pagesPutTogetherAreTheWholeList(String query) {
		List<String> whole = this.api.ids("/events?limit=200" + query);
		List<String> pages = new java.util.ArrayList<>();
		String cursor = "start";
		while (!cursor.isEmpty()) {
			JsonNode page = this.api.get("/events?limit=7&cursor=" + cursor + query);
			page.get("items").forEach((item) -> pages.add(item.get("id").asString()));
			cursor = page.get("page").get("next").asString("");
		}
		assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(7);
	}

	@Test
	void theTotalIsCountedOnlyWhenAsked() {
		assertThat(this.api.get("/events").get("page").get("total").isNull()).isTrue();
		JsonNode exact = this.api.get("/events?count=exact&kind=coup").get("page").get("total");
		assertThat(exact.get("value").asInt()).isEqualTo(this.api.ids("/events?kind=coup").size());
		assertThat(exact.get("relation").asString()).isEqualTo("eq");
		assertThat(this.api.get("/events?count=estimated&kind=coup").get("page").get("total")).isEqualTo(exact);
	}

	@Test
	void aListLeavesReportsAndLinksOutUnlessAsked() {
		assertThat(this.api.get("/events?kind=coup").get("items").get(0).propertyNames()).doesNotContain("reports",
				"links");
		assertThat(this.api.get("/events?kind=coup&include=links").get("items").get(0).propertyNames())
			.contains("links")
			.doesNotContain("reports");
	}

	@Test
	void aDeadlineSurelyHappenedOnNoDay() {
		assertThat(this.api.ids("/events?date=2023-12-22&knownBy=2023-12-18"))
			.contains("last-french-troops-leave-niger");
		assertThat(this.api.ids("/events?date=2023-12-22&knownBy=2023-12-18&dateMatch=within")).isEmpty();
	}

	@Test
	void aLinkLeadsOnlyToWhatWasKnownThen() {
		assertThat(relations("niger-coup")).contains("followed-by us-told-to-leave");
		assertThat(relations("niger-coup?knownBy=2023-12-18")).isNotEmpty()
			.doesNotContain("followed-by us-told-to-leave");
	}

	@Test
	void bothEndsShowALink() {
		assertThat(relations("first-convoy-leaves-niger")).contains("begins french-withdrawal-from-niger");
		assertThat(relations("french-withdrawal-from-niger")).contains("begun-by first-convoy-leaves-niger");
	}

	private List<String> relations(String event) {
		return this.api.get("/events/" + event)
			.get("links")
			.valueStream()
			.map((link) -> link.get("relation").asString() + " " + link.get("event").get("id").asString())
			.toList();
	}

}

package org.saheltimeline.http.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that invalid input gets a clear error that names the fault and what is allowed.
 */
@TimelineTest
class ProblemApiTests {

	@Autowired
	private Api api;

	@Test
	void aMisspeltParameterIsNamedWithTheNearestRightOne() {
		ExpectedBody.assertBody(this.api.problem(400, "/events?knd=coup"), "problems/misspelt-parameter");
	}

	@Test
	void everyUnknownSlugIsNamedWithTheNearestRightOne() {
		ExpectedBody.assertBody(this.api.problem(400, "/events?actor=frnace&place=nigr&article=macron"),
				"problems/unknown-slugs");
	}

	@Test
	void aTypeOfErrorExplainsItself() {
		ExpectedBody.assertBody(this.api.get("/problems/invalid-parameter"), "problems/invalid-parameter");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/events?knd=coup                 | knd         | unknown-parameter | kind
			/events?Kind=coup                | Kind        | unknown-parameter | kind
			/events?page=2                   | page        | unknown-parameter | cursor
			/events?from=2023                | from        | unknown-parameter | date
			/events?since=2023               | since       | unknown-parameter | date
			/articles?end_date=2023          | end_date    | unknown-parameter | date
			/events?until=2023               | until       | unknown-parameter | date
			/events?to=2023                  | to          | unknown-parameter | date
			/actors?search=niger             | search      | unknown-parameter | q
			/places?query=niger              | query       | unknown-parameter | q
			/conflicts?offset=20             | offset      | unknown-parameter | cursor
			/troop-counts?per_page=20        | per_page    | unknown-parameter | limit
			/events?page[size]=20            | page[size]  | unknown-parameter | limit
			/actors?orderBy=name             | orderBy     | unknown-parameter | sort
			/events?order=desc               | order       | unknown-parameter | sort
			/events?lang=fr                  | lang        | unknown-parameter |
			/places?from=2023                | from        | unknown-parameter |
			/events/facets?page=2            | page        | unknown-parameter |
			/events/facets?without=kind      | without     | unknown-parameter | unfiltered
			/events/niger-coup?kind=coup     | kind        | unknown-parameter |
			/actors?actor=france             | actor       | unknown-parameter |
			/codebook?x=1                    | x           | unknown-parameter |
			/problems/not-found?x=1          | x           | unknown-parameter |
			/events?date=2023&date=2024      | date        | repeated          |
			/events?kind=                    | kind        | empty             |
			/events?q=%20                    | q           | empty             |
			/events?kind=cuop                | kind        | unknown-value     | coup
			/events?kind=coup,               | kind        | invalid-value     |
			/events?kind=COUP                | kind        | unknown-value     | coup
			/events?status=occured           | status      | unknown-value     | occurred
			/events?role=agnt                | role        | unknown-value     | agent
			/events?dateMatch=inside         | dateMatch   | unknown-value     |
			/events?include=REPORTS          | include     | unknown-value     | reports
					/events?include=report           | include     | unknown-value     | reports
			/events?count=yes                | count       | unknown-value     |
			/events?sort=dat                 | sort        | unknown-value     | date
			/events?sort=date,-date          | sort        | invalid-value     |
			/events?date=2023-02-30          | date        | invalid-value     |
			/events?date=yesterday           | date        | invalid-value     |
			/events?date=2023-12/2023-10     | date        | invalid-value     |
			/events?date=2023-10-10T12:00    | date        | invalid-value     |
			/events?knownBy=2023/2024        | knownBy     | invalid-value     |
			/events?knownBy=2023-12~         | knownBy     | invalid-value     |
			/events/niger-coup?knownBy=x     | knownBy     | invalid-value     |
			/events?country=XX               | country     | invalid-value     |
			/events?country=Niger            | country     | invalid-value     |
			/events?bbox=1,2,3               | bbox        | invalid-value     |
			/events?bbox=a,b,c,d             | bbox        | invalid-value     |
			/events?bbox=0,20,10,10          | bbox        | out-of-range      |
			/events?bbox=0,0,200,10          | bbox        | out-of-range      |
			/events?minArticles=0            | minArticles | out-of-range      |
			/events?minArticles=many         | minArticles | invalid-value     |
			/events?limit=0                  | limit       | out-of-range      |
			/events?limit=201                | limit       | out-of-range      |
			/events?limit=-1                 | limit       | out-of-range      |
			/events?limit=2.5                | limit       | invalid-value     |
			/events?limit=0200               | limit       | invalid-value     |
			/events?minArticles=01           | minArticles | invalid-value     |
			/events?knownBy=2023-1X          | knownBy     | invalid-value     |
			/events?country=%C3%9F           | country     | invalid-value     |
			/events?unfiltered=kind          | unfiltered  | unknown-parameter |
			/events/facets?unfiltered=kinds  | unfiltered  | unknown-value     | kind
			/events?id=niger-cop             | id          | unknown-value     | niger-coup
			/actors?id=frnace                | id          | unknown-value     | france
			/places?id=nigr                  | id          | unknown-value     | niger
			/articles?id=macron-anounces-withdrawal | id   | unknown-value     | macron-announces-withdrawal
			/troop-counts?id=niger-french-157-lef   | id   | unknown-value     | niger-french-157-left
			/conflicts?id=reason-embassy-closure    | id   | unknown-value     | reasons-embassy-closure
			/events?limit=99999999999        | limit       | invalid-value     |
			/events?cursor=abc               | cursor      | invalid-value     |
			/events?cursor=!                 | cursor      | invalid-value     |
			/events?actor=frnace             | actor       | unknown-value     | france
			/events?actor=EU                 | actor       | unknown-value     | european-union
			/events?actor=usa                | actor       | unknown-value     | united-states
			/events?actor=french-army        | actor       | unknown-value     | french-armed-forces
			/events?place=NER                | place       | unknown-value     | niger
			/events?actor=france,            | actor       | invalid-value     |
			/events?place=nigr               | place       | unknown-value     | niger
			/events?article=nothing-like-it  | article     | unknown-value     |
			/events?q=%00                    | q           | invalid-value     |
			/actors?memberOf=nowhere         | memberOf    | unknown-value     |
			/actors?kind=persn               | kind        | unknown-value     | person
			/actors?sort=date                | sort        | unknown-value     |
			/places?within=malli             | within      | unknown-value     | mali
			/places?kind=town                | kind        | unknown-value     |
			/articles?date=2023-13           | date        | invalid-value     |
			/troop-counts?force=germny       | force       | unknown-value     | germany
			/troop-counts?measure=gone       | measure     | unknown-value     |
			/troop-counts?q=1500             | q           | unknown-parameter |
			""")
	void aBadParameterIsNamedWithItsMistake(String path, String parameter, String code, String suggestion) {
		JsonNode problem = this.api.problem(400, path.replace("!", "%21"));
		assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/invalid-parameter");
		assertThat(problem.get("errors").size()).isEqualTo(1);
		JsonNode error = problem.get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo(parameter);
		assertThat(error.get("code").asString()).isEqualTo(code);
		assertThat(error.get("detail").asString()).isNotBlank().doesNotContain("Exception", "org.", "java.");
		assertThat(error.get("suggestion").asString(null)).isEqualTo(suggestion);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?q=%FF", "/events?q=%C0%AF", "/events?q=%ED%A0%80", "/events?cursor=%F0%9F",
			"/events;a=b", "/events/niger-coup;a=b", "/events/%00", "/events/a%2Fb" })
	void whatCannotBeReadIsAProblem(String path) {
		assertThat(this.api.problem(400, path).get("type").asString()).isEqualTo("/api/v1/problems/malformed-request");
	}

	@Test
	void whatTheContainerRefusesIsAProblemToo() {
		this.api.problem(414, "/events?q=" + "a".repeat(20_000));
		this.api.problem(431, "GET", "/api/v1/events?limit=1", "X-Long", "a".repeat(20_000));
	}

	@Test
	void moreValuesThanAnybodyWritesAreRefusedAtOnce() {
		String detail = this.api.problem(400, "/events?place=" + "niger,".repeat(60) + "mali").get("detail").asString();
		assertThat(detail).isEqualTo("61 values are too many; at most 50 are allowed.");
	}

	@ParameterizedTest
	@CsvSource({ "q, 200", "kind, 200", "actor, 200", "cursor, 4000" })
	void aValueLongerThanTheDocumentSaysIsRefused(String parameter, int most) {
		JsonNode error = this.api.problem(400, "/events?%s=%s".formatted(parameter, "a".repeat(most + 1)))
			.get("errors")
			.get(0);
		assertThat(error.get("code").asString()).isEqualTo("out-of-range");
		assertThat(error.get("detail").asString()).isEqualTo(
				"\"aaaaaaaaaaaaaaaaaaaa…\" has %d characters; at most %d are allowed.".formatted(most + 1, most));
	}

	@Test
	void charactersAreCountedAsReadersDo() {
		assertThat(this.api.ids("/events?q=" + "%F0%9F%95%8A".repeat(200))).isEmpty();
		this.api.problem(400, "/events?q=" + "%F0%9F%95%8A".repeat(201));
	}

	@Test
	void aRequestFullOfMistakesIsToldTheFirstFifty() {
		String query = IntStream.range(0, 200)
			.mapToObj((number) -> "p" + number + "=1")
			.collect(Collectors.joining("&"));
		assertThat(this.api.problem(400, "/events?" + query).get("errors").size()).isEqualTo(50);
	}

	@Test
	void anAnswerIsNeverDressedAsAProblem() {
		this.api.problem(406, "GET", "/api/v1/events", "Accept", "application/problem+json");
	}

	@Test
	void aCursorOpensOnlyTheListItCameFrom() {
		String cursor = this.api.get("/events?limit=2&kind=coup").get("page").get("next").asString();
		this.api.get("/events?limit=3&kind=coup&include=links&cursor=" + cursor);
		this.api.problem(400, "/events?limit=2&kind=pact&cursor=" + cursor);
		this.api.problem(400, "/events?limit=2&kind=coup&sort=title&cursor=" + cursor);
		this.api.problem(400, "/actors?limit=2&cursor=" + cursor);
		char other = (cursor.charAt(20) == 'A') ? 'B' : 'A';
		this.api.problem(400,
				"/events?limit=2&kind=coup&cursor=" + cursor.substring(0, 20) + other + cursor.substring(21));
	}

	@ParameterizedTest
	@CsvSource({ "404, GET, /api/v1/events/nothing, not-found", "404, GET, /api/v1/troop-counts/nothing, not-found",
			"404, GET, /api/v1/nothing, no-such-path", "404, GET, /nothing, no-such-path",
			"404, GET, /api/v1/events/, no-such-path", "405, POST, /api/v1/events, method-not-allowed",
			"405, DELETE, /api/v1/events/niger-coup, method-not-allowed" })
	void whatIsNotThereIsAProblem(int status, String method, String path, String type) {
		JsonNode problem = this.api.problem(status, method, path);
		assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/" + type);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("instance").asString()).isEqualTo(path);
		this.api.get("/problems/" + type);
	}

	@ParameterizedTest
	@CsvSource({ "/events/niger-cop, niger-coup", "/events/nigercoup, niger-coup",
			"/events/niger-cop?knownBy=2023, niger-coup", "/actors/frnace, france", "/places/nigr, niger",
			"/articles/macron-anounces-withdrawal, macron-announces-withdrawal",
			"/troop-counts/niger-french-157-lef, niger-french-157-left", "/problems/not-fuond, not-found",
			"/events/nothing-like-it,", "/actors/%27%20or%201=1," })
	void anUnknownIdIsNamedWithTheNearestThatExists(String path, String suggestion) {
		JsonNode problem = this.api.problem(404, path);
		JsonNode error = problem.get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo(path.startsWith("/problems") ? "slug" : "id");
		assertThat(error.get("code").asString()).isEqualTo("unknown-value");
		assertThat(error.get("suggestion").asString(null)).isEqualTo(suggestion);
		assertThat(problem.get("detail")).isEqualTo(error.get("detail"));
	}

	@Test
	void anEventOfWhichNothingWasKnownIsNotMisspelt() {
		JsonNode error = this.api.problem(404, "/events/niger-coup?knownBy=1990").get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo("knownBy");
		assertThat(error.get("suggestion").isNull()).isTrue();
	}

	@Test
	void aLongIdIsAnUnknownOne() {
		this.api.problem(404, "/events/" + "niger-coup-".repeat(300));
	}

	@Test
	void aMethodThatIsNotAllowedNamesThoseThatAre() {
		assertThat(this.api.send("POST", "/api/v1/events").headers().firstValue("Allow").orElse("")).contains("GET",
				"HEAD", "OPTIONS");
	}

	@Test
	void aFormatThatIsNotServedIsAProblem() {
		this.api.problem(406, "GET", "/api/v1/events", "Accept", "text/html");
	}

	@ParameterizedTest
	@CsvSource({ "%5C", "%25", "%27", "%22", "(", ":*", "%21%21", "%26%7C", "the", "%F0%9F%98%80", "a%20or", "-",
			"\\u0001" })
	void anyTextIsASafeQuestion(String q) {
		this.api.get("/events?q=" + q.replace("\\u0001", "%01"));
		this.api.get("/actors?q=" + q.replace("\\u0001", "%01"));
	}

}

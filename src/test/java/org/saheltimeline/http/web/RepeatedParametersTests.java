package org.saheltimeline.http.web;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a list separated by commas and a repeated parameter are the same request.
 */
@TimelineTest
class RepeatedParametersTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/events?kind=coup&kind=pact                      | /events?kind=coup,pact
			/events?kind=coup&kind=pact,ban&limit=3&kind=ban | /events?kind=coup,pact,ban,ban&limit=3
			/events?sort=-date&sort=title                    | /events?sort=-date,title
			/events?fields=id&fields=title&include=links&include=reports | /events?fields=id,title&include=links,reports
			/events?id=niger-coup&id=mali-coup&id=niger-coup | /events?id=niger-coup,mali-coup,niger-coup
			/events/facets?actor=france&actor=niger          | /events/facets?actor=france,niger
			/actors?country=ne&country=NER                   | /actors?country=ne,NER
			/places?kind=base&%6Bind=city                    | /places?kind=base,city
			/articles?sort=title&sort=date                   | /articles?sort=title,date
			/troop-counts?measure=present&measure=departed   | /troop-counts?measure=present,departed
			/troop-counts/series?force=france&force=united-states&place=niger&date=2023-12 | \
			/troop-counts/series?force=france,united-states&place=niger&date=2023-12
			/conflicts?kind=dates&kind=reasons               | /conflicts?kind=dates,reasons
			""")
	void aRepeatedListIsTheListWithCommas(String repeated, String commas) {
		HttpResponse<String> one = this.api.send("GET", "/api/v1" + repeated);
		HttpResponse<String> other = this.api.send("GET", "/api/v1" + commas);
		assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
		assertThat(one.body()).isEqualTo(other.body());
		for (String header : List.of("ETag", "Link")) {
			assertThat(one.headers().allValues(header)).isEqualTo(other.headers().allValues(header));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/events?limit=5&limit=5                       | limit
			/events?q=niger&q=niger                       | q
			/events?knownBy=2023&knownBy=2024             | knownBy
			/events?bbox=0,11&bbox=16,24                  | bbox
			/events?cursor=start&cursor=start             | cursor
			/events?format=csv&format=csv                 | format
			/events/niger-coup?knownBy=2023&knownBy=2023  | knownBy
			/troop-counts/estimate?force=france&force=france&place=niger&on=2023-12-12 | force
			""")
	void anythingElseThatIsRepeatedIsRefused(String path, String parameter) {
		var error = this.api.problem(400, path).get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo(parameter);
		assertThat(error.get("code").asString()).isEqualTo("repeated");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?kind=&kind=", "/events?kind=coup&kind=", "/events?kind=coup&kind=cuop",
			"/events?knd=coup&knd=coup", "/events?%6Bind=coup&kind=%20" })
	void repeatingMakesNothingValid(String path) {
		assertThat(this.api.problem(400, path).get("errors")).hasSize(1);
	}

	@Test
	void anAnswerThatIsKeptAnswersBothSpellings(@Autowired CountedStatements statements) {
		String commas = "/api/v1/events?kind=coup,blockade,visit&limit=41";
		this.api.send("GET", commas);
		this.api.send("GET", commas);
		int asked = statements
			.during(() -> this.api.send("GET", "/api/v1/events?kind=coup&limit=41&kind=blockade&kind=visit"));
		assertThat(asked).isZero();
	}

	@Test
	void aCursorOpensUnderBothSpellingsAndWithDuplicates() {
		String cursor = this.api.get("/events?kind=coup&kind=demand&limit=2").at("/page/next").asString();
		List<String> next = this.api.ids("/events?kind=coup,demand&limit=2&cursor=" + cursor);
		assertThat(next).isNotEmpty()
			.isEqualTo(this.api.ids("/events?kind=coup,coup&kind=demand&limit=2&cursor=" + cursor));
	}

	@Test
	void duplicatesAreFoldedAndCountOnceOnly() {
		assertThat(this.api.get("/events?fields=id,id,title&limit=1").at("/items/0").propertyNames())
			.containsExactly("id", "title");
		assertThat(this.api.ids("/events?sort=title,title")).isEqualTo(this.api.ids("/events?sort=title"));
		assertThat(
				this.api.get("/troop-counts/series?force=france&force=france&place=niger&date=2023-12").get("series"))
			.hasSize(1);
		assertThat(this.api.problem(400, "/events?kind=" + "coup,".repeat(50) + "coup").at("/errors/0/code").asString())
			.isEqualTo("out-of-range");
	}

}

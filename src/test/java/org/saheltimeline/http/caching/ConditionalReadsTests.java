package org.saheltimeline.http.caching;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.CountedStatements;
import org.saheltimeline.TimelineTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that a client with a current copy is not sent the response again. */
@TimelineTest
class ConditionalReadsTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/events?format=csv", "/events?format=atom", "/events/niger-coup",
			"/events/facets", "/actors", "/actors/france", "/places", "/articles", "/troop-counts", "/conflicts",
			"/troop-counts/estimate?force=france&place=niger&on=2023-12-12",
			"/troop-counts/series?force=france&place=niger&date=2023", "/codebook", "/problems/not-found" })
	void everyReadSaysHowToAskAgainAndAnswers304(String path, @Autowired CountedStatements statements) {
		HttpResponse<String> first = get(path);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(first.headers().allValues("Vary")).isEqualTo(List.of("Accept, Accept-Encoding"));
		assertThat(statements.during(() -> {
			HttpResponse<String> second = get(path, "If-None-Match", etag(first));
			assertThat(second.statusCode()).isEqualTo(304);
			assertThat(second.body()).isEmpty();
			assertThat(etag(second)).isEqualTo(etag(first));
			assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-cache");
			assertThat(second.headers().allValues("Vary")).isEqualTo(List.of("Accept, Accept-Encoding"));
			assertThat(second.headers().firstValue("Content-Length")).isEmpty();
		})).isZero();
	}

	@Test
	void anEtagBelongsToOneAddressAndOneFormat() {
		List<String> paths = List.of("/events", "/events?limit=25", "/events?format=json", "/events?format=csv",
				"/events?format=ndjson", "/events?format=geojson", "/events?format=ics", "/events?format=atom",
				"/events?format=jsonld", "/events?format=timelinejs", "/actors", "/events/niger-coup",
				"/events/guinea-coup");
		Set<String> etags = new HashSet<>(paths.stream().map((path) -> etag(get(path))).toList());
		etags.add(etag(get("/events", "Accept", "text/csv")));
		assertThat(etags).hasSize(paths.size() + 1);
		assertThat(get("/events", "Accept", "text/csv", "If-None-Match", etag(get("/events"))).statusCode())
			.isEqualTo(200);
	}

	@Test
	void aListOfEtagsAWeakOneAndAStarAreUnderstood() {
		String etag = etag(get("/events"));
		assertThat(get("/events", "If-None-Match", "\"a\", " + etag + ", \"b\"").statusCode()).isEqualTo(304);
		assertThat(get("/events", "If-None-Match", "W/" + etag).statusCode()).isEqualTo(304);
		assertThat(get("/events", "If-None-Match", "\"a\", \"b\"").statusCode()).isEqualTo(200);
		HttpResponse<String> star = get("/events", "If-None-Match", "*");
		assertThat(star.statusCode()).isEqualTo(304);
		assertThat(star.body()).isEmpty();
		assertThat(etag(star)).isEqualTo(etag);
	}

	@Test
	void whatIsNotThereOrNotValidIsNeverUnmodified() {
		assertThat(get("/events/nothing", "If-None-Match", "*").statusCode()).isEqualTo(404);
		assertThat(get("/events?knd=coup", "If-None-Match", "*").statusCode()).isEqualTo(400);
		assertThat(get("/events?actor=nobody", "If-None-Match", "*").statusCode()).isEqualTo(400);
		assertThat(get("/events?cursor=abc", "If-None-Match", "*").statusCode()).isEqualTo(400);
		for (String path : List.of("/events/nothing", "/events?actor=nobody", "/events?cursor=abc",
				"/events?bom=true")) {
			assertThat(get(path, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").statusCode())
				.isGreaterThanOrEqualTo(400);
			assertThat(get(path, "If-None-Match", "*").statusCode()).isGreaterThanOrEqualTo(400);
		}
		HttpResponse<String> missing = get("/events/nothing");
		assertThat(missing.headers().firstValue("ETag")).isEmpty();
		assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void aDateServesWhereNoEtagIsKept() {
		String lastModified = get("/events").headers().firstValue("Last-Modified").orElseThrow();
		assertThat(get("/events", "If-Modified-Since", lastModified).statusCode()).isEqualTo(304);
		assertThat(get("/events", "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT").statusCode()).isEqualTo(200);
		assertThat(get("/events", "If-Modified-Since", lastModified, "If-None-Match", "\"other\"").statusCode())
			.isEqualTo(200);
		assertThat(get("/events", "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
	}

	@Test
	void headTellsTheSameAsGet() {
		for (String path : List.of("/events", "/events?format=csv", "/events?format=ics", "/events?format=atom",
				"/events/niger-coup")) {
			// The repeated GET makes sure that the answer is cached: only then is the
			// length known in every format
			get(path);
			HttpResponse<String> get = get(path);
			HttpResponse<String> head = this.api.send("HEAD", "/api/v1" + path);
			assertThat(head.statusCode()).isEqualTo(200);
			assertThat(head.body()).isEmpty();
			for (String header : List.of("ETag", "Last-Modified", "Content-Type", "Link", "Content-Disposition", "Vary",
					"Content-Length")) {
				assertThat(head.headers().allValues(header)).as(path + " " + header)
					.isEqualTo(get.headers().allValues(header));
			}
		}
		assertThat(this.api.send("HEAD", "/api/v1/events?format=csv&knd=1").statusCode()).isEqualTo(400);
		assertThat(this.api.send("HEAD", "/api/v1/events?format=csv&cursor=abc").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> get(String path, String... headers) {
		return this.api.send("GET", "/api/v1" + path, headers);
	}

	private static String etag(HttpResponse<String> response) {
		return response.headers().firstValue("ETag").orElseThrow();
	}

}

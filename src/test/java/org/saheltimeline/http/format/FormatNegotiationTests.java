package org.saheltimeline.http.format;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests which format a request gets. */
@TimelineTest
class FormatNegotiationTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                                             | application/json
			application/json                                | application/json
			text/csv                                        | text/csv;charset=UTF-8
			text/*                                          | text/csv;charset=UTF-8
			application/x-ndjson                            | application/x-ndjson
			application/geo+json                            | application/geo+json
			application/vnd.timelinejs+json                 | application/vnd.timelinejs+json
			text/calendar                                   | text/calendar;charset=UTF-8
			application/atom+xml                            | application/atom+xml
			application/ld+json                             | application/ld+json
			text/csv, application/json                      | application/json
			text/csv, application/json;q=0.9                | text/csv;charset=UTF-8
			text/csv;q=0.5, */*;q=0.1                       | text/csv;charset=UTF-8
			application/json;q=0, */*                       | text/csv;charset=UTF-8
			text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/json
			application/atom+xml, application/geo+json, application/json, text/calendar, text/csv | application/json
			text/calendar;q=0.2, application/atom+xml;q=0.3 | application/atom+xml
			TEXT/CSV                                        | text/csv;charset=UTF-8
			application/json;charset=iso-8859-1             | application/json
			application/json;charset=utf-16, */*;q=0.1      | application/json
			text/csv;charset=iso-8859-1                     | text/csv;charset=UTF-8
			application/json;charset=nonsense               | application/json
			application/json;charset="x y", */*;q=0.1       | application/json
			text/html, garbage, text/csv                    | text/csv;charset=UTF-8
			application/geo+json;version=2                  | application/geo+json
			application/json;foo="<script>"                 | application/json
			""")
	void acceptDecidesByQualityAndThenThisServersOrder(String accept, String type) {
		HttpResponse<String> response = this.api.send("GET", "/api/v1/events?kind=coup", "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(response.headers().allValues("Vary")).isEqualTo(List.of("Accept, Accept-Encoding"));
	}

	@ParameterizedTest
	@CsvSource({ "json, application/json", "csv, text/csv;charset=UTF-8", "ndjson, application/x-ndjson",
			"geojson, application/geo+json", "timelinejs, application/vnd.timelinejs+json",
			"ics, text/calendar;charset=UTF-8", "atom, application/atom+xml", "jsonld, application/ld+json" })
	void theParameterGoesBeforeTheHeader(String format, String type) {
		HttpResponse<String> response = this.api.send("GET", "/api/v1/events?kind=coup&format=" + format, "Accept",
				"text/html");
		assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
	}

	@ParameterizedTest
	@CsvSource({ "/actors, csv", "/actors, ndjson", "/places, csv", "/places, ndjson", "/places, geojson",
			"/articles, csv", "/articles, ndjson", "/troop-counts, csv", "/troop-counts, ndjson", "/conflicts, csv",
			"/conflicts, ndjson", "/events/niger-coup, ics", "/events/niger-coup, geojson", "/events/niger-coup, atom",
			"/events/niger-coup, timelinejs", "/events/niger-coup, jsonld", "/places/niger, geojson", "/codebook, json",
			"/articles/us-leaves-last-base-in-niger, json", "/problems/not-found, json" })
	void everyResourceHasItsFormats(String path, String format) {
		HttpResponse<String> response = this.api.send("GET", "/api/v1" + path + "?format=" + format);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isNotBlank();
		assertThat(response.headers().firstValue("Content-Type").orElseThrow())
			.startsWith(Format.named(format).orElseThrow().mediaType().toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/events?format=xml               | unknown-value | json, csv, ndjson, geojson, timelinejs, ics, atom, jsonld
			/actors?format=ics               | unknown-value | json, csv, ndjson
			/places?format=geoJSON           | unknown-value | json, csv, ndjson, geojson
			/codebook?format=csv             | unknown-value | json
			/events/facets?format=ics        | unknown-value | json
			/events/niger-coup?format=csv    | unknown-value | json, geojson, timelinejs, ics, atom, jsonld
			""")
	void aFormatThatIsNotServedIsAParameterThatIsNotValid(String path, String code, String allowed) {
		JsonNode error = this.api.problem(400, path).get("errors").get(0);
		assertThat(error.get("parameter").asString()).isEqualTo("format");
		assertThat(error.get("code").asString()).isEqualTo(code);
		assertThat(error.get("detail").asString()).endsWith("allowed are " + allowed + ".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			count=exact&format=csv | count
			count=exact&format=ics | count
			fields=id&format=atom  | fields
			fields=id&format=geojson | fields
			bom=true               | bom
			bom=true&format=ndjson | bom
			fields=id,titel        | fields
			bom=yes&format=csv     | bom
			""")
	void whatAFormatCannotShowIsRefused(String query, String parameter) {
		JsonNode problem = this.api.problem(400, "/events?" + query);
		assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
	}

	@Test
	void anUnacceptableHeaderIsAProblemAndSoIsAnAcceptOfNothing() {
		this.api.problem(406, "GET", "/api/v1/actors", "Accept", "text/calendar");
		this.api.problem(406, "GET", "/api/v1/actors", "Accept", "*/*;q=0");
	}

}

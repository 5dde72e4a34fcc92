package org.saheltimeline.http.listing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what all lists have in common: fields, links to other pages and formats, NDJSON.
 */
@TimelineTest
class ListApiTests {

	private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([a-z]+)\"(?:; type=\"([^\"]+)\")?");

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/events?include=reports,links", "/events?fields=id,when,links", "/actors",
			"/places", "/articles", "/troop-counts", "/conflicts?fields=id" })
	void aLineOfNdjsonIsAnItemOfTheList(String list) {
		String separator = (list.contains("?")) ? "&" : "?";
		List<JsonNode> lines = this.api.send("GET", "/api/v1" + list + separator + "format=ndjson")
			.body()
			.lines()
			.map(JSON::readTree)
			.toList();
		assertThat(lines).isEqualTo(this.api.get(list + separator + "limit=200").get("items").valueStream().toList())
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events", "/events?knownBy=2023-12", "/actors", "/places", "/articles", "/troop-counts",
			"/conflicts" })
	void severalItemsCanBeAskedForByTheirIds(String list) {
		String separator = (list.contains("?")) ? "&" : "?";
		List<String> all = this.api.ids(list + separator + "limit=200");
		List<String> some = List.of(all.get(0), all.get(2), all.get(all.size() - 1));
		String ids = String.join(",", some.reversed());
		assertThat(this.api.ids(list + separator + "id=" + ids)).isEqualTo(some);
		String next = this.api.get(list + separator + "limit=2&id=" + ids).at("/page/next").asString();
		assertThat(this.api.ids(list + separator + "limit=2&id=" + ids + "&cursor=" + next))
			.containsExactly(some.getLast());
	}

	@Test
	void anIdThatWasNotKnownThenIsNoMistake() {
		assertThat(this.api.ids("/events?id=niger-coup&knownBy=1990")).isEmpty();
		assertThat(this.api.ids("/conflicts?id=reasons-embassy-closure&knownBy=1990")).isEmpty();
	}

	@Test
	void fieldsTrimEachItemToWhatIsAskedFor() {
		JsonNode item = this.api.get("/events?fields=title,id,when&limit=1").get("items").get(0);
		assertThat(item.propertyNames()).containsExactly("id", "title", "when");
		assertThat(item.get("when").has("edtf")).isTrue();
		JsonNode actor = this.api.get("/actors?fields=id,wikidata&q=junta").get("items").get(0);
		assertThat(actor.propertyNames()).containsExactly("id", "wikidata");
	}

	@Test
	void aFieldThatAListLeavesOutIsThereWhereItIsAskedFor() {
		assertThat(this.api.get("/events?fields=id,reports&kind=coup").get("items").get(0).get("reports")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events?kind=coup,demand&q=niger OR coup|\"x\"", "/actors", "/places?within=sahel",
			"/articles", "/troop-counts", "/conflicts", "/events?sort=-updated,title" })
	void theLinkHeaderLeadsThroughAllPages(String list) {
		String path = list.replace(" ", "%20").replace("|", "%7C").replace("\"", "%22");
		String separator = (path.contains("?")) ? "&" : "?";
		List<String> ids = new ArrayList<>();
		String next = "/api/v1" + path + separator + "limit=2";
		String first = next;
		while (next != null) {
			HttpResponse<String> page = this.api.send("GET", next);
			assertThat(page.statusCode()).as(next).isEqualTo(200);
			JSON.readTree(page.body()).get("items").forEach((item) -> ids.add(item.get("id").asString()));
			Map<String, String> links = links(page);
			assertThat(same(links.getOrDefault("first", ""))).isEqualTo(inOrder(same(first)));
			assertThat(same(links.getOrDefault("self", ""))).isEqualTo(inOrder(same(next)));
			next = Optional.ofNullable(links.get("next")).map(ListApiTests::pathOf).orElse(null);
		}
		assertThat(ids).isEqualTo(this.api.ids(path + separator + "limit=200"));
	}

	/** Sorts the query parameters by name, as links have them. */
	private static String inOrder(String address) {
		int query = address.indexOf('?') + 1;
		return address.substring(0, query)
				+ Stream.of(address.substring(query).split("&")).sorted().collect(Collectors.joining("&"));
	}

	@Test
	void anAlternateOfEachOtherFormatAnswersInIt() {
		HttpResponse<String> page = this.api.send("GET",
				"/api/v1/events?limit=3&count=exact&fields=id,title&kind=coup,pact");
		Map<String, String> types = new LinkedHashMap<>();
		Matcher links = LINK.matcher(String.join(", ", page.headers().allValues("Link")));
		while (links.find()) {
			if (links.group(2).equals("alternate")) {
				HttpResponse<String> other = this.api.send("GET", pathOf(links.group(1)));
				assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
				types.put(links.group(3), other.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
			}
		}
		assertThat(types).hasSize(7).allSatisfy((promised, served) -> assertThat(served).isEqualTo(promised));
	}

	private static Map<String, String> links(HttpResponse<String> response) {
		Map<String, String> links = new LinkedHashMap<>();
		Matcher matcher = LINK.matcher(String.join(", ", response.headers().allValues("Link")));
		while (matcher.find()) {
			links.putIfAbsent(matcher.group(2), matcher.group(1));
		}
		return links;
	}

	private static String pathOf(String address) {
		URI uri = URI.create(address);
		return uri.getRawPath() + "?" + uri.getRawQuery();
	}

	/** Decodes an address, so that differences in encoding do not matter. */
	private static String same(String address) {
		URI uri = URI.create(address);
		return uri.getPath() + "?" + uri.getQuery();
	}

}

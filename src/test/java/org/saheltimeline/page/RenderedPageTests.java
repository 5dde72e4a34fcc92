package org.saheltimeline.page;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the pages that the server renders, on the real seeds. */
@TimelineTest
class RenderedPageTests {

	/** What Chromium and Firefox send for an address that is typed in. */
	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

	private static final Pattern LINKED_DATA = Pattern
		.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "events/embassy-closure", "actors/sylvain-itte", "places/agadez",
			"articles/niger-army-sets-december-22" })
	void aPageSaysAllThatIsKnown(String path) {
		ExpectedBody.assertBody(same(page("/" + path)), "pages/" + path + ".html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "events/niger-coup", "articles/embassy-closed-indefinitely" })
	void aPageCanBeCited(String path) {
		for (String extension : List.of("bib", "ris")) {
			HttpResponse<String> file = this.api.send("GET", "/" + path + "/cite." + extension, "Accept", BROWSER);
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(
					(disposition) -> assertThat(disposition).startsWith("attachment").contains("." + extension));
			ExpectedBody.assertBody(same(file.body()), "pages/" + path + "." + extension);
		}
		assertThat(page("/" + path)).contains("href=\"http://localhost", "/cite.bib\"", "/cite.ris\"");
	}

	/** Replaces what differs between runs: the port, the version and the day. */
	private static String same(String body) {
		return body.replace("\r\n", "\n")
			.replaceAll("http://localhost:\\d+", "https://example.org")
			.replaceAll("version \\d+ of \\d{1,2} \\w+ \\d{4}", "version 1 of 2 January 2026")
			.replaceAll("[Dd]ata version \\d+ of \\d{4}-\\d\\d-\\d\\d", "Data version 1 of 2026-01-02")
			.replaceAll("accessed \\d{1,2} \\w+ \\d{4}", "accessed 3 January 2026")
			.replaceAll("version = \\{\\d+}", "version = {1}")
			.replaceAll("year = \\{\\d+}", "year = {2026}")
			.replaceAll("PY {2}- \\d+", "PY  - 2026")
			.replaceAll("urldate = \\{[^}]+}", "urldate = {2026-01-03}")
			.replaceAll("Y2 {2}- [\\d/]+", "Y2  - 2026/01/03");
	}

	@ParameterizedTest
	@CsvSource({ "events/first-convoy-leaves-niger, Event, article", "actors/sylvain-itte, Person, profile",
			"actors/france, Organization, website", "places/air-base-201, Place, website",
			"articles/us-leaves-last-base-in-niger, NewsArticle, article" })
	void searchEnginesAndPreviewsCanReadThePage(String path, String type, String previewed) {
		String body = page("/" + path);
		JsonNode described = linkedData(body);
		assertThat(described.get("@type").asString()).isEqualTo(type);
		assertThat(described.get("url").asString()).endsWith("/" + path);
		assertThat(described.get("@id").asString()).endsWith("/api/v1/" + path);
		assertThat(described.get("name").asString()).isNotEmpty();
		assertThat(body).contains("<meta property=\"og:type\" content=\"" + previewed + "\">",
				"<meta name=\"twitter:card\" content=\"summary_large_image\">",
				"<meta property=\"og:site_name\" content=\"Sahel Timeline\">");
		Matcher picture = Pattern.compile("property=\"og:image\" content=\"http://localhost:\\d+([^\"]+)\"")
			.matcher(body);
		assertThat(picture.find()).isTrue();
		assertThat(this.api.send("GET", picture.group(1)).headers().firstValue("Content-Type")).hasValue("image/png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/embed?part=places", "/?on=2023-12-12&knownBy=never&utm_source=x" })
	void theFrontPageSaysTheFindingToSearchEnginesAndPreviews(String path) {
		String body = page(path);
		assertThat(body).contains(
				"<title>How 1,500 French soldiers left Niger, and what we can prove · Sahel Timeline</title>",
				"<meta property=\"og:title\" content=\"How 1,500 French soldiers left Niger, and what we can prove\">",
				"<strong id=\"number\">157</strong>", "<span id=\"people\">French troops in Niger</span>");
		assertThat(body).containsPattern("<link rel=\"canonical\" href=\"http://localhost:\\d+/\">")
			.containsPattern("<meta property=\"og:image\" content=\"http://localhost:\\d+/page/card.png\">");
		JsonNode described = linkedData(body);
		assertThat(described.get("@type").asString()).isEqualTo("Dataset");
		assertThat(described.get("distribution").valueStream()).allSatisfy((file) -> assertThat(
				this.api.send("HEAD", file.get("contentUrl").asString().replaceFirst("http://localhost:\\d+", ""))
					.headers()
					.firstValue("Content-Type")
					.orElse(""))
			.startsWith(file.get("encodingFormat").asString()));
	}

	@Test
	void theFrontPageOfAnEarlierDaySaysWhatWasKnownThen() {
		assertThat(page("/?knownBy=2023-12-19")).contains("<h1 id=\"finding\">1,500 French soldiers in Niger,",
				"Known by 19 December 2023: ", " from 2 articles.");
		assertThat(page("/?knownBy=2000")).contains("<h1 id=\"finding\">What is known of French soldiers in Niger</h1>",
				"0 events from 0 articles.");
	}

	@Test
	void theSameForProgramsIsWhereThePageSays() {
		for (String path : List.of("/events/niger-coup", "/actors/niger", "/places/niger",
				"/articles/niger-army-sets-december-22")) {
			List<String> links = Pattern.compile(
					"<link rel=\"alternate\" type=\"([^\"]+)\" title=\"[^\"]+\" href=\"http://localhost:\\d+([^\"]+)\">")
				.matcher(page(path))
				.results()
				.map((link) -> link.group(1) + " " + link.group(2).replace("&amp;", "&").replace("&#x3D;", "="))
				.toList();
			assertThat(links).hasSizeGreaterThan(2).allSatisfy((link) -> {
				HttpResponse<String> answer = this.api.send("GET", link.substring(link.indexOf(' ') + 1));
				assertThat(answer.statusCode()).as(link).isEqualTo(200);
				assertThat(answer.headers().firstValue("Content-Type").orElse(""))
					.startsWith(link.substring(0, link.indexOf(' ')));
			});
		}
	}

	@Test
	void aPageHasNoScriptAndAPolicyThatAllowsNone() {
		HttpResponse<String> response = this.api.send("GET", "/events/niger-coup", "Accept", BROWSER);
		assertThat(response.headers().firstValue("Content-Security-Policy")).hasValue(
				"default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
		assertThat(LINKED_DATA.matcher(response.body()).replaceAll("")).doesNotContain("<script", " style=", " onload");
	}

	@Test
	void aCitationLeadsToTheParagraph() {
		assertThat(page("/events/first-convoy-leaves-niger")).contains("/articles/niger-army-sets-december-22#p9\"");
		assertThat(page("/articles/niger-army-sets-december-22")).contains("<li id=\"p9\">");
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-17, Announced: between 24 September and 31 December 2023",
			"2023-12-19, Deadline: 22 December 2023" })
	void anEarlierDayShowsWhatWasKnownThen(String day, String when) {
		String body = page("/events/last-french-troops-leave-niger?knownBy=" + day);
		assertThat(body).contains("<p class=\"when\">" + StringUtils.uncapitalize(when) + "</p>", "What was known by",
				"?knownBy&#x3D;" + day + "\"");
		assertThat(page("/events/last-french-troops-leave-niger")).doesNotContain("What was known by");
	}

	@Test
	void whatSourcesDisagreeAboutHasBothSides() {
		String body = page("/events/embassy-closure");
		assertThat(body).contains("Where sources disagree</h2>", "Rising tensions between France and Niger");
		assertThat(page("/actors/french-embassy-in-niger")).contains("sources differ");
	}

	@Test
	void whatOthersAppendToALinkDoesNotMatter() {
		assertThat(page("/events/niger-coup?utm_source=x&fbclid=abc")).contains("<h1>");
		assertThat(this.api.send("GET", "/events/niger-coup?knownby=2023", "Accept", BROWSER).statusCode())
			.isEqualTo(400);
		this.api.problem(400, "/events/niger-coup?fbclid=abc");
	}

	@Test
	void allQuestionsHaveEverySide() {
		String body = page("/conflicts");
		for (JsonNode conflict : this.api.get("/conflicts?limit=200").get("items")) {
			assertThat(body).contains("<h2 id=\"" + conflict.get("id").asString() + "\">");
			conflict.get("reports")
				.forEach((side) -> assertThat(body).contains("/articles/%s#p%d\""
					.formatted(side.at("/article/id").asString(), side.at("/citation/paragraph").asInt())));
		}
		assertThat(page("/conflicts?knownBy=2023-10-01")).contains("The articles do not disagree about anything.",
				"What was known by");
	}

	@ParameterizedTest
	@CsvSource({ "/events/first-convoy-leaves-nigr, first-convoy-leaves-niger", "/actors/itte, sylvain-itte",
			"/places/agades, agadez", "/event/niger-coup, events/niger-coup", "/abuot, about" })
	void aPageThatIsNotThereSuggestsOneThatIs(String path, String suggestion) {
		HttpResponse<String> response = this.api.send("GET", path, "Accept", BROWSER);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.body()).contains("Did you mean <a href=\"/", suggestion + "\">", "noindex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/nothing", "/nothing", "/events/niger-coup?knownBy=never" })
	void aProgramGetsAProblemAndNoPage(String path) {
		int status = (path.contains("?")) ? 400 : 404;
		this.api.problem(status, "GET", path);
		this.api.problem(status, "GET", path, "Accept", "*/*");
		HttpResponse<String> page = this.api.send("GET", path, "Accept", BROWSER);
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).startsWith("<!doctype html>").contains("<h1>").contains("</html>");
	}

	@Test
	void whatIsForProgramsStaysJsonInABrowser() {
		this.api.problem(404, "GET", "/api/v1/events/nothing", "Accept", BROWSER);
		this.api.problem(404, "GET", "/api/v1/nothing", "Accept", BROWSER);
		this.api.problem(404, "GET", "/api/nothing", "Accept", BROWSER);
		assertThat(this.api.send("GET", "/api/v1/events/niger-coup", "Accept", BROWSER)
			.headers()
			.firstValue("Content-Type")).hasValue("application/json");
	}

	@Test
	void aProgramThatWantsJsonIsToldThatAPageIsNone() {
		this.api.problem(406, "GET", "/events/niger-coup", "Accept", "application/json");
	}

	@Test
	void nothingKnownYetLeadsToWhatIsKnownNow() {
		HttpResponse<String> response = this.api.send("GET", "/events/niger-coup?knownBy=2023-01", "Accept", BROWSER);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("<a href=\"/events/niger-coup\">Show what is known now</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/%3Cscript%3Ealert(1)", "/actors/%22%3E%3Cimg%20src=x%3E",
			"/%3Cscript%3Ealert(1)%3C/script%3E", "/evnts/%22onload=%22x", "/places/%27%3E%26lt%3B",
			"/events/niger-coup?knownBy=%3Cscript%3E", "/about?%3Cscript%3E=1" })
	void hostileTextIsText(String path) {
		HttpResponse<String> response = this.api.send("GET", path, "Accept", BROWSER);
		assertThat(response.statusCode()).isBetween(400, 499);
		assertThat(response.body()).startsWith("<!doctype html>")
			.doesNotContain("<script", "<img", "\"onload")
			.doesNotContainPattern("href=\"(?!/|#|https?://)[^\"]*\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/embed", "/events/niger-coup", "/actors/niger", "/places/niger", "/about",
			"/articles/niger-army-sets-december-22" })
	void aCopyThatIsCurrentIsNotSentAgain(String path) {
		HttpResponse<String> first = this.api.send("GET", path);
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		HttpResponse<String> again = this.api.send("GET", path, "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.headers().firstValue("Content-Security-Policy"))
			.isEqualTo(first.headers().firstValue("Content-Security-Policy"));
		assertThat(this.api.send("GET", path).body()).isEqualTo(first.body());
		assertThat(this.api.send("HEAD", path).headers().firstValue("ETag")).hasValue(tag);
	}

	@Test
	void thePagesAreNoPartOfTheApi() {
		JsonNode paths = JsonMapper.shared().readTree(this.api.send("GET", "/openapi.json").body()).get("paths");
		assertThat(paths.propertyNames()).allMatch((path) -> path.startsWith("/api/"));
	}

	@Test
	void whatTheTimelineIsAboutIsWrittenInMarkdown() {
		assertThat(page("/about")).contains("<h1>About this timeline</h1>", "<table>", "CC BY 4.0",
				"<a href=\"api/v1/codebook\">");
	}

	@Test
	void everyLinkOfAPageLeadsSomewhere() {
		for (String path : List.of("/events/embassy-closure", "/actors/sylvain-itte", "/places/agadez",
				"/articles/embassy-closed-indefinitely")) {
			List<String> links = Pattern.compile("href=\"(/[^\"#]*)[^\"]*\"")
				.matcher(page(path))
				.results()
				.map((link) -> link.group(1))
				.distinct()
				// Another page, which is not here yet
				.toList();
			assertThat(links).hasSizeGreaterThan(5)
				.allSatisfy((link) -> assertThat(this.api.send("GET", link).statusCode()).as(link).isIn(200, 302));
		}
	}

	private String page(String path) {
		HttpResponse<String> response = this.api.send("GET", path, "Accept", BROWSER);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
		return response.body();
	}

	private static JsonNode linkedData(String body) {
		Matcher data = LINKED_DATA.matcher(body);
		assertThat(data.find()).isTrue();
		return JsonMapper.shared().readTree(data.group(1));
	}

}

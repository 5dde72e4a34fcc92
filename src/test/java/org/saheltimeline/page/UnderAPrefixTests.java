package org.saheltimeline.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Nginx;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that everything works below a path prefix, set by a proxy or by the program
 * itself, and that all addresses contain it.
 */
@Execution(ExecutionMode.SAME_THREAD) // the browser is shared by all tests
class UnderAPrefixTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"?(\\w+)");

	@TempDir
	private static Path folder;

	private static ServingProgram proxied;

	private static ServingProgram inContext;

	private static Nginx nginx;

	@RegisterExtension
	private final Visits visits = new Visits(() -> nginx.address() + "/timeline");

	@BeforeAll
	static void start() throws Exception {
		OwnDatabase database = OwnDatabase.create();
		proxied = ProgramInThisJvm.start(database.arguments("--server.forward-headers-strategy=framework"));
		inContext = ProgramInThisJvm.start(
				database.arguments("--server.forward-headers-strategy=native", "--server.servlet.context-path=/inner"));
		nginx = Nginx.before(proxied.address(), folder);
	}

	@AfterAll
	static void stop() {
		proxied.stop();
		inContext.stop();
		nginx.close();
	}

	static List<Mount> mounts() throws IOException {
		return List.of(new Mount(nginx.address() + "/timeline", nginx.address().toString(), "/timeline", ""),
				new Mount(proxied.address().toString(), "https://example.org", "/x/y", "/x/, /y/"),
				new Mount(proxied.address().toString(), "https://example.org", "", "/"),
				new Mount(inContext.address() + "/inner", inContext.address().toString(), "/inner", ""),
				new Mount(inContext.address() + "/inner", "https://example.org", "/outer", "/outer"));
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void linksRedirectsAndDocumentsNameThePrefix(Mount mount) {
		HttpResponse<String> list = mount.get("/api/v1/events?limit=1");
		Matcher links = LINK.matcher(String.join(",", list.headers().allValues("Link")));
		assertThat(links.results().map((link) -> link.group(2))).contains("next", "self", "first", "alternate");
		links.reset().results().forEach((link) -> mount.assertWithin(link.group(1)));
		assertThat(mount.get("/swagger-ui.html").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith(mount.root() + "/swagger-ui/index.html"));
		JsonNode document = JSON.readTree(mount.get("/openapi.json").body());
		String server = mount.root().isEmpty() ? "/" : mount.root();
		assertThat(document.at("/servers/0/url").asString()).isEqualTo(server);
		assertThat(mount.get("/v3/api-docs.yaml").body()).contains("- url: " + server + "\n");
		assertThat(document.at("/info/description").asString()).contains("](" + mount.origin() + mount.root() + "/)",
				"curl '" + mount.origin() + mount.root() + "/api/v1/");
		JsonNode settings = JSON.readTree(mount.get("/v3/api-docs/swagger-config").body());
		assertThat(settings.get("url").asString()).isEqualTo(mount.root() + "/v3/api-docs");
		assertThat(settings.get("configUrl").asString()).isEqualTo(mount.root() + "/v3/api-docs/swagger-config");
		mount.assertWithin(settings.get("oauth2RedirectUrl").asString());
		assertThat(mount.get("/swagger-ui/swagger-initializer.js").body())
			.contains("\"" + mount.root() + "/v3/api-docs");
		JsonNode actuator = JSON.readTree(mount.get("/actuator").body());
		mount.assertWithin(actuator.at("/_links/health/href").asString());
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void everyFormatOfEventsNamesThePrefix(Mount mount) {
		for (String format : List.of("ics", "atom", "jsonld")) {
			// Three requests, so that the last one is answered from the cache
			for (int i = 0; i < 3; i++) {
				String body = mount.get("/api/v1/events?limit=2&format=" + format).body().replace("\r\n ", "");
				List<String> addresses = Pattern.compile("https?://[^\"<\\s]+/(?:api/v1|events)/[^\"<\\s]+")
					.matcher(body)
					.results()
					.map((address) -> address.group().replace("&amp;", "&"))
					.toList();
				assertThat(addresses).as(format).isNotEmpty().allSatisfy(mount::assertWithin);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void everyPageNamesThePrefix(Mount mount) {
		for (String path : List.of("/events/niger-coup", "/actors/niger", "/places/niger",
				"/articles/niger-army-sets-december-22", "/about")) {
			String body = mount.get(path).body();
			Matcher canonical = Pattern.compile("<link rel=\"canonical\" href=\"([^\"]+)\">").matcher(body);
			assertThat(canonical.find()).as(path).isTrue();
			mount.assertWithin(canonical.group(1));
			assertThat(canonical.group(1)).endsWith(path);
			assertThat(Pattern.compile("(?:href|content)=\"(/[^\"]*)\"")
				.matcher(body)
				.results()
				.map((link) -> link.group(1))).isNotEmpty()
				.allSatisfy((link) -> assertThat(link).startsWith(mount.root() + "/"));
		}
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void everyProblemNamesThePrefix(Mount mount) {
		for (String path : List.of("/api/v1/events/nothing", "/api/v1/events?knd=coup", "/nothing", "/error",
				"/page/nothing.js", "/swagger-ui/nothing.js", "/actuator/nothing", "/api/v1/events?q=%25%25&q=%FF")) {
			HttpResponse<String> answer = mount.get(path);
			assertThat(answer.statusCode()).as(path).isBetween(400, 499);
			JsonNode problem = JSON.readTree(answer.body());
			assertThat(problem.get("instance").asString()).isEqualTo(mount.root() + path.replaceAll("\\?.*", ""));
			String type = problem.get("type").asString();
			assertThat(type).startsWith(mount.root() + "/api/v1/problems/");
			HttpResponse<String> explanation = mount.get(type.substring(mount.root().length()));
			assertThat(explanation.statusCode()).isEqualTo(200);
			assertThat(JSON.readTree(explanation.body()).get("type").asString()).isEqualTo(type);
		}
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void pagesFollowEachOtherAndTagsHold(Mount mount) {
		JsonNode first = JSON.readTree(mount.get("/api/v1/actors?limit=3&sort=name").body());
		String cursor = first.at("/page/next").asString();
		HttpResponse<String> second = mount.get("/api/v1/actors?limit=3&sort=name&cursor=" + cursor);
		assertThat(JSON.readTree(second.body()).get("items")).hasSize(3);
		for (String path : List.of("/api/v1/actors?limit=3", "/openapi.json", "/v3/api-docs/swagger-config")) {
			String tag = mount.get(path).headers().firstValue("ETag").orElseThrow();
			assertThat(mount.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
		}
	}

	@ParameterizedTest
	@MethodSource("mounts")
	void thePageMayRunItsScripts(Mount mount) {
		HttpResponse<String> page = mount.get("/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("script-src 'self'"));
		assertThat(page.body().replace("=\"" + mount.root() + "/page/", "")).doesNotContain("=\"/");
		assertThat(mount.get("/swagger-ui/index.html").headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("script-src 'self'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Prefix: //evil.example", "X-Forwarded-Prefix: https://evil.example/x",
			"X-Forwarded-Prefix: x", "X-Forwarded-Prefix: /a b", "X-Forwarded-Prefix: /%zz",
			"X-Forwarded-Prefix: /x{y}", "X-Forwarded-Prefix: /x;a=b", "X-Forwarded-Prefix: /../x",
			"X-Forwarded-Prefix: /x?y", "X-Forwarded-Prefix: /<script>", "X-Forwarded-Proto: javascript",
			"X-Forwarded-Proto: <x>", "X-Forwarded-Host: a b", "X-Forwarded-Host: a\"b", "X-Forwarded-Host: a/b",
			"X-Forwarded-Port: abc", "X-Forwarded-Port: 99999", "Forwarded: proto=x;host=:::",
			"Forwarded: host=\"<x>\"" })
	void whatMakesNoAddressIsRefused(String header) throws Exception {
		String[] parts = header.split(": ", 2);
		for (ServingProgram program : List.of(proxied, inContext)) {
			String root = program.equals(inContext) ? "/inner" : "";
			for (String path : List.of("/swagger-ui.html", "/api/v1/events?format=ics&limit=1", "/", "/nothing")) {
				HttpResponse<String> answer = send(program.address() + root + path, parts[0], parts[1]);
				assertThat(answer.statusCode()).as(path).isEqualTo(400);
				assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
				assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
				assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
				assertThat(JSON.readTree(answer.body()).get("type").asString())
					.isEqualTo(root + "/api/v1/problems/malformed-request");
			}
		}
	}

	@Test
	void theConnectorNamesThePrefixToo() throws Exception {
		HttpResponse<String> answer = send(proxied.address() + "/api/v1//events", "X-Forwarded-Prefix", "/x");
		assertThat(answer.statusCode()).isEqualTo(400);
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(problem.get("type").asString()).isEqualTo("/x/api/v1/problems/malformed-request");
		assertThat(problem.get("instance").asString()).isEqualTo("/x/api/v1//events");
		assertThat(send(inContext.address() + "/elsewhere").statusCode()).isEqualTo(404);
		assertThat(JSON.readTree(send(inContext.address() + "/elsewhere").body()).get("type").asString())
			.isEqualTo("/inner/api/v1/problems/no-such-path");
	}

	@Test
	void nginxAddsTheSlashAndTakesWhatAClientInvents() {
		HttpResponse<String> bare = send(nginx.address() + "/timeline");
		assertThat(bare.statusCode()).isEqualTo(308);
		String invented = send(nginx.address() + "/timeline/v3/api-docs/swagger-config", "X-Forwarded-Prefix", "/evil",
				"X-Forwarded-Host", "evil.example", "X-Forwarded-Port", "1", "Forwarded", "host=evil.example")
			.body();
		assertThat(invented).contains(nginx.address() + "/timeline/").doesNotContain("evil");
	}

	@Test
	void aReaderSeesThePageBehindNginx(Visit visit) {
		Page page = visit.open(visit.origin() + "/?event=niger-coup");
		PlaywrightAssertions.assertThat(page.locator("#detail-title")).not().hasText("…");
		assertThat(page.locator("#timeline-picture svg").count()).isPositive();
		visit.keepPicture("behind-nginx-page");
	}

	@Test
	void aDeveloperTriesAnOperationBehindNginx(Visit visit) {
		Page page = visit.page();
		page.navigate(visit.origin() + "/swagger-ui.html");
		page.locator("#operations-reference-getCodebook").getByRole(AriaRole.BUTTON).first().click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Execute")).click();
		PlaywrightAssertions.assertThat(page.locator(".request-url")).containsText("/timeline/api/v1/codebook");
		PlaywrightAssertions.assertThat(page.locator(".live-responses-table tbody .response-col_status"))
			.containsText("200");
		visit.keepPicture("behind-nginx-swagger-ui");
	}

	private static HttpResponse<String> send(String address, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
			if (headers.length > 0) {
				request.headers(headers);
			}
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An address at which a client reaches the program.
	 *
	 * @param base the address that the test requests
	 * @param origin the address up to the port, as the client knows it
	 * @param root the path prefix, as the client knows it
	 * @param prefix the forwarded prefix; empty to send no forwarded headers
	 */
	record Mount(String base, String origin, String root, String prefix) {

		HttpResponse<String> get(String path, String... headers) {
			Stream<String> forwarded = this.prefix.isEmpty() ? Stream.of() : Stream.of("X-Forwarded-Prefix",
					this.prefix, "X-Forwarded-Host", "example.org", "X-Forwarded-Proto", "https");
			HttpResponse<String> answer = send(this.base + path,
					Stream.concat(forwarded, Stream.of(headers)).toArray(String[]::new));
			assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(500);
			return answer;
		}

		/** Asserts that an address is one of the program's, and that it exists. */
		void assertWithin(String address) {
			assertThat(address).startsWith(this.origin + this.root + "/");
			if (address.contains("/api/v1/")) {
				String path = address.substring((this.origin + this.root).length()).replaceAll("#.*", "");
				assertThat(get(path).statusCode()).as(address).isEqualTo(200);
			}
		}

	}

}

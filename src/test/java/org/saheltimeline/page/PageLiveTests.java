package org.saheltimeline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.ServingProgram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests that an open page shows what editors change, without a reload. */
@Execution(ExecutionMode.SAME_THREAD) // the browser is shared by all tests
class PageLiveTests {

	private static final String TOKEN = "a-token-that-nobody-can-guess-0123456789";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Shows one event in a window of time of its own. */
	private static final String COUP = "/?event=guinea-coup&kind=coup,attack&from=2021-06-01&to=2024-03-01";

	private static final OwnDatabase database = OwnDatabase.create();

	private static ServingProgram program;

	@RegisterExtension
	private static final Visits visits = new Visits(PageLiveTests::origin);

	@BeforeAll
	static void start() throws Exception {
		program = program();
	}

	private static ServingProgram program(String... more) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(more));
		arguments.add("--timeline.admin.token=" + TOKEN);
		return ProgramInThisJvm.start(database.arguments(arguments.toArray(String[]::new)));
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	private static String origin() {
		try {
			return program.address().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void anEditShowsOnTheOpenPage(Visit visit) throws Exception {
		Page page = visit.open(COUP);
		page.evaluate("() => window.isStillThere = true");
		retitle("guinea-coup", "Coup in Conakry");
		assertThat(page.locator("#detail-title")).hasText("Coup in Conakry");
		assertThat(event(page, "guinea-coup")).containsText("Coup in Conakry");
		assertThat(page.locator("#updated[role=status]"))
			.containsText(Pattern.compile("The timeline was updated at \\d\\d:\\d\\d to revision \\d+\\."));
		assertThat(page.evaluate("() => window.isStillThere")).isEqualTo(true);
		visit.keepPicture("live");
	}

	@Test
	void whereAReaderIsStaysTheSameWhileOthersWrite(Visit visit) throws Exception {
		Page page = visit.open("/?event=niger-coup&place=niger&from=2023-06-01&to=2023-11-01&on=2023-12-01"
				+ "&tables=timeline&map=2.00,14.00,3.00");
		assertThat(page.locator("#estimate h3")).hasText("1 December 2023, explained");
		page.locator("#detail-content .takeaway summary").click();
		event(page, "ambassador-leaves-niger").focus();
		page.evaluate("""
				() => {
					document.querySelector('#timeline-table .table').scrollTop = 40;
					document.querySelector('#detail').scrollTop = 60;
					scrollTo(0, 200);
				}""");
		Map<String, Object> before = whereabouts(page);
		assertThat(before).containsEntry("scrolled", List.of(200, 40, 60));
		retitle("niger-coup", "Overthrow in Niger");
		assertThat(page.locator("#timeline-table")).containsText("Overthrow in Niger");
		assertThat(page.locator("#detail-title")).hasText("Overthrow in Niger");
		assertThat(whereabouts(page)).isEqualTo(before);
		visit.keepPicture("live-whereabouts");
	}

	@Test
	void allTabsShareOneStreamAndAnotherTakesOverWhenItsTabIsClosed(Visit visit) throws Exception {
		List<Request> streams = streams(visit);
		Page first = visit.open(COUP);
		Shown.assertSoon(first, streams::size, 1);
		Page second = visit.anotherTab(COUP);
		retitle("guinea-coup", "Seen in two tabs");
		assertThat(first.locator("#detail-title")).hasText("Seen in two tabs");
		assertThat(second.locator("#detail-title")).hasText("Seen in two tabs");
		assertThat(streams).hasSize(1);
		first.close();
		Shown.assertSoon(second, streams::size, 2);
		retitle("guinea-coup", "Seen in the one that is left");
		assertThat(second.locator("#detail-title")).hasText("Seen in the one that is left");
	}

	@Test
	void aBrowserWithoutLocksHasAStreamInEachTab(Visit visit) throws Exception {
		List<Request> streams = streams(visit);
		visit.page()
			.context()
			.addInitScript("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })");
		Page first = visit.open(COUP);
		Page second = visit.anotherTab(COUP);
		Shown.assertSoon(second, streams::size, 2);
		retitle("guinea-coup", "Seen without locks");
		assertThat(first.locator("#detail-title")).hasText("Seen without locks");
		assertThat(second.locator("#detail-title")).hasText("Seen without locks");
	}

	@Test
	void aTabOutOfSightHoldsNoStreamAndCatchesUpWhenItIsBack(Visit visit) throws Exception {
		List<Request> streams = streams(visit);
		Page page = visit.open(COUP);
		Shown.assertSoon(page, streams::size, 1);
		List<Request> ended = new ArrayList<>();
		page.onRequestFailed(ended::add);
		setVisible(page, false);
		Shown.assertSoon(page, () -> ended, streams);
		retitle("guinea-coup", "Written meanwhile");
		setVisible(page, true);
		assertThat(page.locator("#detail-title")).hasText("Written meanwhile");
		assertThat(streams).hasSize(2);
	}

	@Test
	void anEditIsNotMissedWhileThePageIsLoading(Visit visit) {
		Page page = visit.page();
		page.route("**/api/v1/events?*", (route) -> {
			APIResponse before = route.fetch();
			retitle("niger-coup", "Written while the page was loading");
			route.fulfill(new Route.FulfillOptions().setResponse(before));
		}, new Page.RouteOptions().setTimes(1));
		visit.open("/");
		assertThat(event(page, "niger-coup")).containsText("Written while the page was loading");
	}

	@Test
	void aStreamThatIsRefusedIsTriedAgain(Visit visit) {
		visit.provoking("status of 429").provoking("Status 429");
		Page page = visit.page();
		List<String> refused = new ArrayList<>();
		page.route("**/api/v1/changes?*", (route) -> {
			if (route.request().resourceType().equals("eventsource") && refused.isEmpty()) {
				refused.add(route.request().url());
				route.fulfill(new Route.FulfillOptions().setStatus(429));
			}
			else {
				route.resume();
			}
		});
		visit.open(COUP);
		Shown.assertSoon(page, refused::size, 1);
		retitle("guinea-coup", "Seen at the second try");
		assertThat(page.locator("#detail-title")).hasText("Seen at the second try");
	}

	@Test
	void aReaderWhoReloadsOftenStillFollows(Visit visit) {
		// More often than one client may have streams
		visit.provoking("status of 429").provoking("Status 429");
		List<Request> streams = streams(visit);
		for (int i = 1; i <= 8; i++) {
			Page page = visit.open(COUP);
			int loaded = i;
			Shown.assertSoon(page, () -> streams.size() >= loaded, true);
		}
		retitle("guinea-coup", "Seen after reloads");
		assertThat(visit.page().locator("#detail-title")).hasText("Seen after reloads");
	}

	@Test
	void theClientInTheDocumentationKeepsACopy(Visit visit) throws Exception {
		visit.provoking("net::ERR_").provoking("status of 410").provoking("Status 410");
		Page page = visit.page();
		page.route("**/client.js", (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(documentedClient())));
		visit.open("/");
		page.evaluate("""
				async () => {
					const { follow } = await import('/client.js');
					window.copy = new Map();
					follow(location.origin + '/api/v1', copy, () => {}, new AbortController().signal);
				}""");
		assertCopied(page);
		String count = "/dossiers/embassy-closed-indefinitely/troop-counts/niger-french-more-than-1500-under-bazoum";
		edit("DELETE", count, "");
		retitle("niger-coup", "Seen by a copy");
		assertCopied(page);
		assertThat(isCopied(page, "troop-count/niger-french-more-than-1500-under-bazoum")).isFalse();
		page.evaluate("() => copy.set('event/of-another-database', {})");
		int port = program.address().getPort();
		program.stop();
		database.execute("update data_version set digest = 'deadbeef'");
		database.execute("update revision set digest = 'deadbeef' where version = (select version from data_version)");
		program = program("--server.port=" + port);
		assertCopied(page);
	}

	/** Returns the program that the documentation shows. */
	private static String documentedClient() {
		try {
			String text = Files.readString(Path.of("src/docs/writing.md"));
			int start = text.indexOf("```js\n") + "```js\n".length();
			return text.substring(start, text.indexOf("```", start));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until the copy in a page is what the lists of the API have. */
	private static void assertCopied(Page page) {
		Object listed = page.evaluate(
				"""
						async () => {
							const lists = ['events?include=reports,links,dating&', 'actors?', 'places?', 'articles?', 'troop-counts?'];
							const answers = await Promise.all(lists.map((list) => fetch(`/api/v1/${list}format=ndjson`)));
							const texts = await Promise.all(answers.map((answer) => answer.text()));
							return texts.flatMap((text) => text.trim().split('\\n')).map((line) => JSON.stringify(JSON.parse(line))).sort();
						}""");
		Shown.assertSoon(page,
				() -> page.evaluate("() => [...copy.values()].map((item) => JSON.stringify(item)).sort()"), listed);
	}

	private static boolean isCopied(Page page, String key) {
		return (Boolean) page.evaluate("(key) => copy.has(key)", key);
	}

	@Test
	void aRestartOfTheServiceIsFollowed(Visit visit) throws Exception {
		visit.provoking("net::ERR_");
		Page page = visit.open(COUP);
		int port = program.address().getPort();
		program.stop();
		program = program("--server.port=" + port);
		retitle("guinea-coup", "Written after the restart");
		assertThat(page.locator("#detail-title")).hasText("Written after the restart");
		assertThat(page.locator("#problems")).isEmpty();
	}

	/** Collects the streams that the tabs of a visit open. */
	private static List<Request> streams(Visit visit) {
		List<Request> streams = new ArrayList<>();
		visit.page().context().onRequest((request) -> {
			if (request.resourceType().equals("eventsource")) {
				streams.add(request);
			}
		});
		return streams;
	}

	private static Locator event(Page page, String id) {
		return page.locator("#timeline-picture [data-id=%s]".formatted(id));
	}

	/** Reads what a reader has chosen and unfolded, and where the reader is. */
	@SuppressWarnings("unchecked")
	private static Map<String, Object> whereabouts(Page page) {
		return (Map<String, Object>) page.evaluate(
				"""
						() => ({
							address: location.search,
							focus: document.activeElement.dataset.id,
							axis: document.querySelector('#timeline-picture .axis').textContent,
							scrolled: [scrollY, ...['#timeline-table .table', '#detail'].map((one) => document.querySelector(one).scrollTop)],
							unfolded: [...document.querySelectorAll('details')].map(({ open }) => open),
							day: document.querySelector('#estimate h3').textContent,
							map: document.querySelector('#places-picture .countries path').getAttribute('d'),
						})""");
	}

	/** Puts a tab in or out of sight, which headless browsers never do by themselves. */
	private static void setVisible(Page page, boolean visible) {
		page.evaluate("""
				(state) => {
					Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
					document.dispatchEvent(new Event('visibilitychange'));
				}""", visible ? "visible" : "hidden");
	}

	/** Gives an event another title, as an editor does. */
	private static void retitle(String event, String title) {
		edit("PATCH", "/entries/events/" + event, "{\"title\": \"%s\"}".formatted(title));
	}

	/** Changes what is at an address, as an editor does who has seen it. */
	private static void edit(String method, String path, String body) {
		try {
			String tag = program.get(path).headers().firstValue("ETag").orElseThrow();
			HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + "/api/v1" + path + "?because=a%20test"))
				.header("Authorization", "Bearer " + TOKEN)
				.header("If-Match", tag)
				.header("Content-Type", "application/merge-patch+json")
				.method(method, HttpRequest.BodyPublishers.ofString(body))
				.build();
			HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}

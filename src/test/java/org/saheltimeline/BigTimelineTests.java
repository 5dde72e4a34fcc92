package org.saheltimeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A hundred thousand events, served by a program whose memory could not hold them; and
 * what becomes of readers while the data change.
 */
class BigTimelineTests {

	private static final int EVENTS = 100_000;

	/** Less than half of what the lists below amount to. */
	private static final String HEAP = "-Xmx112m";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;

	private static String[] database;

	private static JdbcClient jdbc;

	private static RunningProgram program;

	private static String etagOfTheSeeds;

	@BeforeAll
	static void fill() throws Exception {
		TestServer server = TestServer.running();
		String url = server.url(server.createDatabase("template1"));
		database = new String[] { "--spring.datasource.url=" + url,
				"--spring.datasource.username=" + TestServer.USERNAME,
				"--spring.datasource.password=" + server.password(), "--timeline.streams.patience=8s" };
		jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestServer.USERNAME, server.password()));
		program = RunningProgram.start(folder, List.of(HEAP), database).untilReady();
		etagOfTheSeeds = etag(program, "/events");
		add("made", EVENTS, 120);
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "ndjson", "geojson" })
	void everythingIsReadInLittleMemory(String format) throws Exception {
		HttpResponse<InputStream> response = HTTP.send(request(program, "/events?q=everywhere&format=" + format),
				HttpResponse.BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		Set<String> ids = new HashSet<>();
		long characters = 0;
		try (BufferedReader body = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
			StringBuilder rest = new StringBuilder();
			char[] buffer = new char[65_536];
			for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
				characters += read;
				rest.append(buffer, 0, read);
				collect(ids, rest);
			}
		}
		assertThat(ids).hasSize(EVENTS);
		assertThat(characters).isGreaterThan(150_000_000);
	}

	private static void collect(Set<String> ids, StringBuilder text) {
		int start = text.indexOf("made-");
		while (start >= 0 && start + 11 <= text.length()) {
			ids.add(text.substring(start, start + 11));
			text.delete(0, start + 11);
			start = text.indexOf("made-");
		}
		text.delete(0, Math.max(0, text.length() - 16));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "ndjson", "geojson", "ics" })
	void aReaderWhoGoesAwayEndsTheQueryAndIsNoFault(String format) throws Exception {
		URI address = program.address();
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream()
				.write("GET /api/v1/events?q=everywhere&format=%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(format)
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
			assertThat(busyConnections()).isPositive();
		}
		await(() -> busyConnections() == 0);
		assertThat(program.output()).doesNotContain("DisconnectedClient", "EofException");
	}

	@Test
	void aReaderWhoOnlyDripsMakesRoom() throws Exception {
		URI address = program.address();
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(4096);
			socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
			socket.getOutputStream()
				.write("GET /api/v1/events?format=csv HTTP/1.1\r\nHost: localhost\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			await(() -> busyConnections() > 0);
			await(() -> {
				try {
					socket.getInputStream().readNBytes(100);
				}
				catch (IOException ex) {
					return true;
				}
				return busyConnections() == 0;
			});
		}
		assertThat(get(program, "/actors?format=csv").statusCode()).isEqualTo(200);
	}

	@Test
	void anAnswerThatBreaksOffDoesNotLookWhole() throws Exception {
		HttpResponse<InputStream> response = HTTP.send(request(program, "/events?format=csv"),
				HttpResponse.BodyHandlers.ofInputStream());
		try (InputStream body = response.body()) {
			assertThat(body.readNBytes(100_000)).hasSize(100_000);
			jdbc.sql("""
					select pg_terminate_backend(pid) from pg_stat_activity
					where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
					""").query(Boolean.class).list();
			assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
			assertThat(program.output()).contains("The answer to /api/v1/events broke off");
		}
	}

	@Test
	void slowReadersOfEverythingLeaveRoomForTheOthers() throws Exception {
		List<HttpResponse<InputStream>> readers = new ArrayList<>();
		try {
			for (int i = 0; i < 4; i++) {
				readers
					.add(HTTP.send(request(program, "/events?format=csv"), HttpResponse.BodyHandlers.ofInputStream()));
				assertThat(readers.getLast().statusCode()).isEqualTo(200);
			}
			HttpResponse<String> fifth = get(program, "/events?format=csv");
			assertThat(fifth.statusCode()).isEqualTo(503);
			assertThat(fifth.headers().firstValue("Retry-After")).hasValue("60");
			assertThat(fifth.body()).contains("as many as are served at once");
			assertThat(get(program, "/events?limit=1").statusCode()).isEqualTo(200);
			assertThat(get(program, "/actors?format=csv").statusCode()).isEqualTo(200);
		}
		finally {
			for (HttpResponse<InputStream> reader : readers) {
				reader.body().close();
			}
		}
		await(() -> busyConnections() == 0);
	}

	@Test
	void aCursorSurvivesWhatIsAddedBetweenPages() throws Exception {
		String list = "/events?kind=ban,plan&q=between&sort=title&limit=2";
		add("between-b", 2, 1);
		add("between-d", 2, 1);
		JsonNode page = json(list);
		List<String> ids = new ArrayList<>();
		page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		add("between-a", 1, 1);
		add("between-c", 1, 1);
		add("between-e", 1, 1);
		while (!page.get("page").get("next").isNull()) {
			page = json(list + "&cursor=" + page.get("page").get("next").asString());
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		}
		assertThat(ids).containsExactly("between-b-000001", "between-b-000002", "between-c-000001", "between-d-000001",
				"between-d-000002", "between-e-000001");
	}

	@Test
	void newDataIsANewVersionAndTheSameDataHasTheSameEtagOnEveryInstance() throws Exception {
		assertThat(get(program, "/events", "If-None-Match", etagOfTheSeeds).statusCode()).isEqualTo(200);
		try (RunningProgram other = RunningProgram.start(folder, database).untilReady()) {
			for (String path : List.of("/events", "/events?format=csv&limit=1", "/actors", "/events/niger-coup",
					"/codebook")) {
				assertThat(etag(other, path)).as(path).isEqualTo(etag(program, path));
			}
			assertThat(get(other, "/events", "If-None-Match", etag(program, "/events")).statusCode()).isEqualTo(304);
		}
	}

	/** Events in one transaction, as any writer of the timeline adds them. */
	private static void add(String name, int events, int words) {
		jdbc.sql(
				"""
						with added as (
						    insert into event (slug, kind, title, summary, names, version, updated_at, digest)
						    select format('%1$s-%%s', to_char(i, 'FM000000')), '%2$s', format('%1$s %%s', to_char(i, 'FM000000')),
						        repeat('The same everywhere. ', %3$d), '', 1, now(), ''
						    from generate_series(1, %4$d) as i
						    returning id
						), state as (
						    insert into event_state (event_id, known_from, status, when_edtf, when_earliest, when_latest, when_precision,
						        when_approximate, when_uncertain, when_basis)
						    select id, '2024-01-01', 'occurred', '2023-10', '2023-10-01', '2023-10-31', 'month', false, false, 'stated'
						    from added
						), report as (
						    insert into event_report (event_id, article_id, status, when_edtf, when_earliest, when_latest, when_precision,
						        when_approximate, when_uncertain, when_basis, says, citation_paragraph, citation_start, citation_end)
						    select id, article_id, 'occurred', '2023-10', '2023-10-01', '2023-10-31', 'month', false, false, 'stated',
						        'It was so.', paragraph, 0, 1
						    from added, (select article_id, paragraph from coverage order by 1, 2 limit 1) as citation
						)
						update data_version set version = version + 1, raised_at = now()
						"""
					.formatted(name, name.equals("made") ? "visit" : "ban", words, events))
			.update();
	}

	private static int busyConnections() {
		return jdbc.sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
				""").query(Integer.class).single();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

	private static JsonNode json(String path) throws Exception {
		HttpResponse<String> response = get(program, path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static String etag(RunningProgram program, String path) throws Exception {
		return get(program, path).headers().firstValue("ETag").orElseThrow();
	}

	private static HttpResponse<String> get(RunningProgram program, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(request(program, path), (name, value) -> true);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static HttpRequest request(RunningProgram program, String path) throws IOException {
		return HttpRequest.newBuilder(URI.create(program.address() + "/api/v1" + path)).build();
	}

}

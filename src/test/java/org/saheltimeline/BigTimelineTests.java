package org.saheltimeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.SentStatements.Sent;
import org.saheltimeline.timeline.event.EventKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests 60,000 events, served by a program with too little memory to hold them: every
 * page is found by an index, whole lists are streamed, and slow clients leave room for
 * others.
 */
@TimelineTest
class BigTimelineTests {

	private static final int EVENTS = 60_000;

	private static final int DAYS = 1_000;

	private static final int SUMMARY = 2_000;

	/** Less than the size of each list read below. */
	private static final String HEAP = "-Xmx112m";

	/**
	 * Enough blocks for the events of a page and some more, at several blocks per event.
	 */
	private static final int FEW_BLOCKS = 1_500;

	private static final List<String> BIG_TABLES = List.of("event", "event_state", "event_participant", "event_place",
			"event_report");

	@TempDir
	private static Path folder;

	private static final OwnDatabase database = OwnDatabase.create();

	private static RunningProgram program;

	@BeforeAll
	static void fill() throws Exception {
		program = RunningProgram
			.start(folder, List.of(HEAP),
					database.arguments("--timeline.streams.patience=8s", "--timeline.rate-limit.proxies=1"))
			.untilReady();
		database.addEvents(IntStream.rangeClosed(1, EVENTS).mapToObj(BigTimelineTests::event));
		database.jdbc().sql("vacuum analyze").update();
	}

	/**
	 * Gives half of the events one actor and one place, and few another actor and place;
	 * some actors have two roles.
	 */
	private static MadeEvent event(int number) {
		EventKind[] kinds = EventKind.values();
		boolean rare = number % 5_000 == 0;
		String actor = rare ? "mali" : "france";
		List<Map.Entry<String, String>> once = List.of(Map.entry(actor, "agent"));
		List<Map.Entry<String, String>> twice = List.of(Map.entry(actor, "agent"), Map.entry(actor, "target"));
		boolean takesPart = number % 2 == 0;
		return MadeEvent.of("made", number)
			.of((number < 10) ? EventKind.BAN : kinds[number % kinds.length])
			.daysEarlier(number % DAYS)
			.ofLength(SUMMARY)
			.with(takesPart ? ((number % 5 == 0) ? twice : once) : List.of(),
					takesPart ? List.of(rare ? "air-base-201" : "niamey") : List.of());
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@ParameterizedTest
	@CsvFileSource(resources = "plans.csv", delimiter = '|', numLinesToSkip = 1)
	void aPageIsFoundByAnIndexHoweverDeepItLies(String query, String index, @Autowired Api api,
			@Autowired SentStatements statements) throws Exception {
		List<JsonNode> first = plans(statements.during(() -> api.getAnew("/events" + query)));
		String next = api.get("/events" + query + "&limit=1").at("/page/next").asString("");
		assertThat(next).isNotEmpty();
		List<JsonNode> deep = plans(statements.during(() -> api.getAnew("/events" + query + "&cursor=" + next)));
		for (List<JsonNode> plans : List.of(first, deep)) {
			assertThat(plans).flatExtracting((plan) -> plan.findValuesAsString("Index Name")).contains(index);
			assertThat(plans).allSatisfy((plan) -> {
				assertThat(scannedWhole(plan)).as(plan.toPrettyString()).doesNotContainAnyElementsOf(BIG_TABLES);
				assertThat(blocks(plan)).as(plan.toPrettyString()).isLessThan(FEW_BLOCKS);
			});
		}
	}

	/**
	 * Explains each statement that reads a part of the list, recognised by its
	 * {@code from event} and {@code order by}, on the big database; and once more with a
	 * generic plan if its plan may be reused.
	 */
	private static List<JsonNode> plans(List<Sent> statements) throws Exception {
		List<JsonNode> plans = new ArrayList<>();
		for (Sent statement : statements) {
			if (statement.sql().contains(" from event ") && statement.sql().contains("order by")) {
				plans.add(plan(statement));
			}
		}
		assertThat(plans).isNotEmpty();
		return plans;
	}

	private static JsonNode plan(Sent list) throws Exception {
		try (Connection connection = database.source().getConnection();
				PreparedStatement explain = list.explained(connection,
						"explain (analyze, buffers, timing off, format json) ");
				ResultSet plan = explain.executeQuery()) {
			plan.next();
			return JsonMapper.shared().readTree(plan.getString(1));
		}
	}

	private static List<String> scannedWhole(JsonNode plan) {
		return plan.findParents("Relation Name")
			.stream()
			.filter((node) -> node.get("Node Type").asString().contains("Seq Scan"))
			.map((node) -> node.get("Relation Name").asString())
			.toList();
	}

	private static int blocks(JsonNode plan) {
		JsonNode root = plan.at("/0/Plan");
		return root.get("Shared Hit Blocks").asInt() + root.get("Shared Read Blocks").asInt();
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "ndjson", "geojson" })
	void everythingIsReadInLittleMemory(String format) throws Exception {
		HttpResponse<InputStream> response = program.stream("/events?q=everywhere&format=" + format);
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
		assertThat(characters).isGreaterThan(120_000_000);
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
			assertThat(database.busyConnections()).isPositive();
		}
		await(() -> database.busyConnections() == 0);
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
			await(() -> database.busyConnections() > 0);
			await(() -> {
				try {
					socket.getInputStream().readNBytes(100);
				}
				catch (IOException ex) {
					return true;
				}
				return database.busyConnections() == 0;
			});
		}
		assertThat(program.get("/actors?format=csv").statusCode()).isEqualTo(200);
	}

	@Test
	void anAnswerThatBreaksOffDoesNotLookWhole() throws Exception {
		HttpResponse<InputStream> response = program.stream("/events?format=csv");
		try (InputStream body = response.body()) {
			assertThat(body.readNBytes(100_000)).hasSize(100_000);
			database.jdbc().sql("""
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
				readers.add(program.stream("/events?format=csv", "X-Forwarded-For", "192.0.2." + i / 2));
				assertThat(readers.getLast().statusCode()).isEqualTo(200);
			}
			HttpResponse<String> fifth = program.get("/events?format=csv", "X-Forwarded-For", "192.0.2.9");
			assertThat(fifth.statusCode()).isEqualTo(503);
			assertThat(fifth.headers().firstValue("Retry-After")).hasValue("60");
			assertThat(fifth.body()).contains("as many as are served at once");
			assertThat(program.get("/events?limit=1").statusCode()).isEqualTo(200);
			assertThat(program.get("/actors?format=csv").statusCode()).isEqualTo(200);
		}
		finally {
			for (HttpResponse<InputStream> reader : readers) {
				reader.body().close();
			}
		}
		await(() -> database.busyConnections() == 0);
	}

	@Test
	void slowReadersOfOneClientLeaveRoomForEverybodyElse() throws Exception {
		List<HttpResponse<InputStream>> readers = new ArrayList<>();
		try {
			for (int i = 0; i < 6; i++) {
				readers.add(program.stream("/events?format=csv", "X-Forwarded-For", "192.0.2.1"));
			}
			assertThat(readers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 429, 429, 429, 429);
			HttpResponse<String> refused = program.get("/events?format=csv", "X-Forwarded-For", "192.0.2.1");
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
			assertThat(refused.body()).contains("/api/v1/problems/too-many-requests",
					"You are reading 2 whole lists, which is as many as one client may at once");
			readers.add(program.stream("/events?format=csv", "X-Forwarded-For", "198.51.100.1"));
			assertThat(readers.getLast().statusCode()).isEqualTo(200);
			readers.removeFirst().body().close();
			await(() -> {
				try (InputStream body = program.stream("/events?format=csv", "X-Forwarded-For", "192.0.2.1").body()) {
					return new String(body.readNBytes(3), StandardCharsets.US_ASCII).equals("id,");
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			});
		}
		finally {
			for (HttpResponse<InputStream> reader : readers) {
				reader.body().close();
			}
		}
		await(() -> database.busyConnections() == 0);
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

}

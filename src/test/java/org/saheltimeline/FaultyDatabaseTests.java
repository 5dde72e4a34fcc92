package org.saheltimeline;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a database that stops, hangs, is locked or is slow causes nothing worse than
 * a 503, and that the program recovers soon after the database does.
 */
class FaultyDatabaseTests {

	private static final String SECRETS = "(?s).*(SQL|Exception|org\\.|terminating|canceling|jdbc).*";

	@TempDir
	private static Path folder;

	private static final OwnDatabase database = OwnDatabase.create();

	private static Wire wire;

	private static RunningProgram program;

	@BeforeAll
	static void start() throws Exception {
		String url = database.found().getFirst();
		wire = Wire.to(url);
		program = RunningProgram
			.start(folder, wire.url(url), database.found().get(1), database.found().get(2),
					"--timeline.database.statement-timeout=3s", "--timeline.database.lock-timeout=1s",
					"--timeline.kept-answers.size=0", "--management.endpoint.health.show-details=never")
			.untilReady();
		program.get("/events");
		program.get("/actors");
	}

	@AfterAll
	static void stop() throws Exception {
		program.stop();
		wire.close();
	}

	@Test
	void aStatementWhoseBackendIsTerminatedIsUnavailable() throws Exception {
		try (Connection lock = lock("troop_count")) {
			Future<HttpResponse<String>> answer = ask("/troop-counts");
			await(() -> waiting() == 1);
			database.number("""
					select count(pg_terminate_backend(pid)) from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock'
					""");
			assertProblem(answer.get(), "database-unavailable");
			lock.rollback();
		}
		assertThat(program.get("/troop-counts").statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsLockedIsBusyAndEverythingElseGoesOn() throws Exception {
		try (Connection lock = lock("troop_count")) {
			long before = System.nanoTime();
			List<Future<HttpResponse<String>>> answers = IntStream.range(0, 5)
				.mapToObj((i) -> ask("/troop-counts"))
				.toList();
			await(() -> waiting() == 5);
			assertThat(program.get("/actors").statusCode()).isEqualTo(200);
			for (Future<HttpResponse<String>> answer : answers) {
				assertProblem(answer.get(), "database-busy");
			}
			assertThat(since(before)).isLessThan(Duration.ofSeconds(5));
			assertThat(waiting()).isZero();
			lock.rollback();
		}
	}

	@Test
	void aSlowStatementIsStoppedInPostgresql() throws Exception {
		whileSearching("perform pg_sleep(30)", () -> {
			assertProblem(program.get("/actors?q=mali"), "query-timeout");
			await(() -> database.busyConnections() == 0);
		});
	}

	/**
	 * Counts the attempts in session-level advisory locks, because a read-only
	 * transaction cannot write and a rollback would release transaction-level ones.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "serialization_failure", "deadlock_detected" })
	void aCollisionIsTriedThreeTimes(String failure) throws Exception {
		int counter = failure.length();
		whileSearching("""
				if (select count(*) from pg_locks where locktype = 'advisory' and classid = %1$d) < 2 then
				    perform pg_advisory_lock(%1$d, (random() * 1000000)::integer);
				    raise exception using errcode = '%2$s';
				end if""".formatted(counter, failure),
				() -> assertThat(program.get("/actors?q=mali").statusCode()).isEqualTo(200));
		whileSearching("raise exception using errcode = '%s'".formatted(failure),
				() -> assertProblem(program.get("/actors?q=mali"), "database-busy"));
	}

	/** Runs an attempt while every search executes some SQL first. */
	private static void whileSearching(String first, Attempt attempt) throws Exception {
		database.execute("alter function search_query(text) rename to search_query_as_it_was");
		database.execute("""
				create function search_query(q text) returns tsquery language plpgsql as $$
				begin %s; return search_query_as_it_was(q); end $$
				""".formatted(first));
		try {
			attempt.run();
		}
		finally {
			database.execute("drop function search_query(text)");
			database.execute("alter function search_query_as_it_was(text) rename to search_query");
		}
	}

	@Test
	void whatWaitsBehindAReaderWhoTakesItsTimeIsNotCut() throws Exception {
		database.addEvents(IntStream.range(0, 4_000).mapToObj((i) -> MadeEvent.of("slow", i).ofLength(1_260)));
		try (InputStream export = program.stream("/events?format=ndjson").body()) {
			byte[] first = export.readNBytes(1_000);
			Thread.sleep(Duration.ofSeconds(4));
			long lines = new String(first, StandardCharsets.UTF_8).lines().count() - 1
					+ new String(export.readAllBytes(), StandardCharsets.UTF_8).lines().count();
			assertThat(lines).isGreaterThan(4_000);
		}
	}

	@Test
	void aDatabaseThatIsAwayIsNoticedAtOnceAndSoIsItsReturn() throws Exception {
		wire.cut();
		long before = System.nanoTime();
		assertProblem(program.get("/events"), "database-unavailable");
		assertThat(since(before)).isLessThan(Duration.ofSeconds(2));
		before = System.nanoTime();
		for (int i = 0; i < 20; i++) {
			assertProblem(program.get("/actors"), "database-unavailable");
		}
		assertThat(since(before)).isLessThan(Duration.ofSeconds(2));
		assertThat(program.get("/problems/database-unavailable").statusCode()).isEqualTo(200);
		assertHealth(503, 200);
		wire.mend();
		before = System.nanoTime();
		await(() -> program.get("/events").statusCode() == 200);
		assertThat(since(before)).isLessThan(Duration.ofSeconds(2));
		assertHealth(200, 200);
		assertThat(program.complaints())
			.allMatch((line) -> line.matches(".* WARN .*(503 for|is unavailable|broke off).*"));
	}

	@Test
	void aDatabaseThatIsFrozenWhileItAnswersIsGivenUp() throws Exception {
		try (Connection lock = lock("troop_count")) {
			Future<HttpResponse<String>> answer = ask("/troop-counts");
			await(() -> waiting() == 1);
			wire.freeze();
			try {
				assertHealth(503, 200);
				assertProblem(answer.get(), "database-unavailable");
				assertProblem(program.get("/events"), "database-unavailable");
			}
			finally {
				wire.thaw();
			}
			long before = System.nanoTime();
			await(() -> program.get("/events").statusCode() == 200);
			assertThat(since(before)).isLessThan(Duration.ofSeconds(5));
			lock.rollback();
		}
	}

	private static void assertHealth(int ready, int alive) throws Exception {
		long before = System.nanoTime();
		assertThat(health("readiness")).isEqualTo(ready);
		assertThat(since(before)).isLessThan(Duration.ofSeconds(1));
		assertThat(health("liveness")).isEqualTo(alive);
	}

	private static int health(String group) throws Exception {
		URI address = program.address().resolve("/actuator/health/" + group);
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
	}

	private static void assertProblem(HttpResponse<String> answer, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		JsonNode problem = JsonMapper.shared().readTree(answer.body());
		assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/" + type);
		assertThat(answer.body()).doesNotMatch(SECRETS);
	}

	private static Future<HttpResponse<String>> ask(String path) {
		CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
		Thread.startVirtualThread(() -> {
			try {
				answer.complete(program.get(path));
			}
			catch (Exception ex) {
				answer.completeExceptionally(ex);
			}
		});
		return answer;
	}

	private static Connection lock(String table) throws SQLException {
		Connection connection = database.source().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("lock table %s in access exclusive mode".formatted(table));
		}
		return connection;
	}

	private static long waiting() {
		return database.number("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'
				""");
	}

	private static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	private static void await(Condition condition) throws Exception {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.holds()) {
			assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	/** Something to do during a failure. */
	@FunctionalInterface
	private interface Attempt {

		void run() throws Exception;

	}

	/** A condition to wait for. */
	@FunctionalInterface
	private interface Condition {

		boolean holds() throws Exception;

	}

}

package org.saheltimeline;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests two instances behind one port that share nothing but their database, and a
 * replica of that database from which both read.
 */
class ManyMachinesTests {

	private static final String EVENT = "/events/niger-coup";

	@TempDir
	private static Path folder;

	/** Everything to stop, even if startup failed halfway. */
	private static final List<AutoCloseable> STARTED = new ArrayList<>();

	private static ReplicatedDatabase database;

	private static RunningProgram one;

	private static RunningProgram other;

	private static Balancer balancer;

	/** Starts both instances at the same time, on an empty database. */
	@BeforeAll
	static void start() throws Exception {
		database = started(ReplicatedDatabase.start(folder));
		String[] arguments = database.arguments(database.primaryUrl(), "jdbc:postgresql://localhost:1/timeline",
				database.replicaUrl().replace("/timeline", "/postgres?password=secret"));
		one = started(RunningProgram.start(folder, arguments));
		other = started(RunningProgram.start(folder, arguments));
		balancer = started(Balancer.before(List.of(one.untilReady().address(), other.untilReady().address())));
		untilTheReplicaIsRead();
	}

	private static <T extends AutoCloseable> T started(T part) {
		STARTED.add(part);
		return part;
	}

	@AfterAll
	static void stop() throws Exception {
		for (AutoCloseable each : STARTED.reversed()) {
			each.close();
		}
	}

	@Test
	void aListIsWalkedAcrossBothInstances() {
		List<String> ids = new ArrayList<>();
		Set<String> instances = new HashSet<>();
		String cursor = "";
		do {
			HttpResponse<byte[]> answer = ok("/events?sort=title&limit=20" + cursor);
			instances.add(answer.headers().firstValue("X-Instance").orElseThrow());
			JsonNode page = JsonMapper.shared().readTree(answer.body());
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
			JsonNode next = page.get("page").get("next");
			cursor = next.isNull() ? "" : "&cursor=" + next.asString();
		}
		while (!cursor.isEmpty());
		JsonNode whole = JsonMapper.shared().readTree(ok("/events?sort=title&limit=200").body());
		assertThat(ids).isEqualTo(whole.get("items").valueStream().map((item) -> item.get("id").asString()).toList())
			.hasSizeGreaterThan(60);
		assertThat(instances).hasSize(2);
	}

	@Test
	void whatOneInstanceSaidTheOtherConfirms() {
		for (String path : List.of("/events", "/events?format=csv", "/actors?format=ndjson", EVENT, "/conflicts",
				"/codebook")) {
			HttpResponse<byte[]> first = ok(path);
			HttpResponse<byte[]> second = ok(path);
			assertThat(header(second, "X-Instance")).isNotEqualTo(header(first, "X-Instance"));
			assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
			assertThat(second.body()).isEqualTo(first.body());
			for (int i = 0; i < 2; i++) {
				assertThat(balancer.get(path, "If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(304);
			}
		}
	}

	@Test
	void dataAreReadFromTheReplicaAndTheirVersionFromThePrimary() throws Exception {
		untilTheReplicaIsRead();
		long onPrimary = database.statements("primary", "niger-coup");
		long onReplica = database.statements("replica", "niger-coup");
		for (int i = 0; i < 4; i++) {
			ok(EVENT);
		}
		assertThat(database.statements("replica", "niger-coup")).isEqualTo(onReplica + 4);
		assertThat(database.statements("primary", "niger-coup")).isEqualTo(onPrimary);
	}

	@Test
	void aWriteIsSeenAtOnceThroughBothInstancesWhileTheReplicaIsBehind() throws Exception {
		String before = header(ok(EVENT), "ETag");
		database.pauseReplay();
		try {
			database.change("Written while replay is paused");
			for (int i = 0; i < 4; i++) {
				HttpResponse<byte[]> answer = balancer.get(EVENT, "If-None-Match", before);
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(title(answer)).isEqualTo("Written while replay is paused");
			}
		}
		finally {
			database.resumeReplay();
		}
		untilTheReplicaIsRead();
		assertThat(title(ok(EVENT))).isEqualTo("Written while replay is paused");
	}

	/**
	 * With synchronous replication, a commit becomes visible on the primary last, after
	 * other replicas already show it.
	 */
	@Test
	void whatAReplicaShowsBeforeThePrimaryDoesIsNotToldYet() throws Exception {
		database.change("Confirmed");
		untilTheReplicaIsRead();
		database.waitForReplicasNamed("nobody");
		try (ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> commit = writer.submit(() -> database.change("Not confirmed"));
			try {
				await(() -> database.onReplica()
					.sql("select title from event where slug = 'niger-coup'")
					.query(String.class)
					.single()
					.equals("Not confirmed"));
				for (int i = 0; i < 4; i++) {
					assertThat(title(ok(EVENT))).isEqualTo("Confirmed");
				}
				assertThat(commit.isDone()).isFalse();
			}
			finally {
				database.waitForReplicasNamed("");
			}
			commit.get();
		}
		assertThat(title(ok(EVENT))).isEqualTo("Not confirmed");
	}

	@Test
	void nobodyEverGoesBackWhileSomebodyWritesAndTheReplicaLags() throws Exception {
		database.change("0");
		AtomicInteger committed = new AtomicInteger();
		AtomicBoolean over = new AtomicBoolean();
		long onReplica = database.statements("replica", "niger-coup");
		long onPrimary = database.statements("primary", "niger-coup");
		Callable<Integer> reader = () -> {
			int seen = 0;
			while (!over.get()) {
				int atLeast = Math.max(seen, committed.get());
				seen = Integer.parseInt(title(ok(EVENT)));
				assertThat(seen).isGreaterThanOrEqualTo(atLeast);
			}
			return seen;
		};
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> reading = IntStream.range(0, 4).mapToObj((i) -> readers.submit(reader)).toList();
			try {
				for (int i = 1; i <= 16; i++) {
					if (i % 8 == 1) {
						database.pauseReplay();
					}
					database.change(String.valueOf(i));
					committed.set(i);
					if (i % 8 == 4) {
						database.resumeReplay();
					}
					Thread.sleep(40);
				}
			}
			finally {
				over.set(true);
			}
			for (Future<Integer> each : reading) {
				each.get();
			}
		}
		assertThat(database.statements("replica", "niger-coup")).isGreaterThan(onReplica);
		assertThat(database.statements("primary", "niger-coup")).isGreaterThan(onPrimary);
	}

	@Test
	void aQueryThatReplayCancelsIsAskedOfThePrimary() throws Exception {
		untilTheReplicaIsRead();
		database.letReplayWait(0);
		try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
				Connection first = database.connectToPrimary();
				Connection second = database.connectToPrimary()) {
			lock(first, "event");
			await(() -> database.count("select count(*) from pg_locks where mode = 'AccessExclusiveLock'") == 1);
			Future<HttpResponse<String>> answer = reader.submit(() -> one.get(EVENT));
			await(() -> database.count(
					"select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'timeline'") == 1);
			// The reader's transaction has already read the version, so it blocks replay
			lock(second, "data_version");
			await(() -> one.output()
				.contains("A replica failed to serve " + "/api/v1" + EVENT
						+ "; retrying on the primary: ERROR: canceling statement due to conflict with recovery"));
			second.rollback();
			first.rollback();
			assertThat(answer.get().statusCode()).isEqualTo(200);
			assertThat(answer.get().headers().allValues("ETag")).hasSize(1);
			assertThat(answer.get().headers().allValues("X-Request-Id")).hasSize(1);
		}
		finally {
			database.letReplayWait(30_000);
		}
	}

	private static void lock(Connection connection, String table) throws Exception {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("lock table %s in access exclusive mode".formatted(table));
		}
		// Ships the lock to the replica
		database.onPrimary().sql("select pg_switch_wal()").query((row, number) -> "").single();
	}

	@Test
	void aReplicaThatIsKilledOrFrozenCostsNoAnswerAndIsReadAgainWhenItIsBack() throws Exception {
		untilTheReplicaIsRead();
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> reading = IntStream.range(0, 4).<Future<?>>mapToObj((i) -> readers.submit(() -> {
				while (!over.get()) {
					ok(EVENT);
					ok("/events?limit=200");
				}
			})).toList();
			try {
				Thread.sleep(200);
				database.signalReplica("KILL");
				await(() -> one.output().contains("is left out: it cannot be asked (")
						&& other.output().contains("is left out: it cannot be asked ("));
				ok(EVENT);
				database.startReplica();
				untilTheReplicaIsRead();
				database.signalReplica("STOP");
				Thread.sleep(200);
				ok(EVENT);
				database.signalReplica("CONT");
				untilTheReplicaIsRead();
			}
			finally {
				over.set(true);
			}
			for (Future<?> each : reading) {
				each.get();
			}
		}
	}

	@Test
	void onlyReplicasOfTheDatabaseAreRead() throws Exception {
		for (RunningProgram program : List.of(one, other)) {
			assertThat(program.output())
				.contains(
						"The replica %s is left out: it is not a replica, or no longer one"
							.formatted(server(database.primaryUrl())),
						"The replica localhost:1 is left out: it cannot be asked (Connection refused)",
						"The replica %s is left out: it cannot be asked (ERROR: relation \"flyway_schema_history\""
							.formatted(server(database.replicaUrl())),
						"Reading from replica %s".formatted(server(database.replicaUrl())))
				.doesNotContain("secret");
		}
	}

	private static String server(String url) {
		return url.replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
	}

	private static void untilTheReplicaIsRead() throws Exception {
		await(() -> {
			long before = database.statements("replica", "niger-coup");
			ok(EVENT);
			ok(EVENT);
			return database.statements("replica", "niger-coup") >= before + 2;
		});
	}

	private static HttpResponse<byte[]> ok(String path) {
		HttpResponse<byte[]> answer = balancer.get(path);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return answer;
	}

	private static String header(HttpResponse<byte[]> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

	private static String title(HttpResponse<byte[]> answer) {
		return JsonMapper.shared().readTree(answer.body()).get("title").asString();
	}

	private static void await(Condition condition) throws Exception {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.holds()) {
			assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

	/** A condition to wait for. */
	@FunctionalInterface
	private interface Condition {

		boolean holds() throws Exception;

	}

}

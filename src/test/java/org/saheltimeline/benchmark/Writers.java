package org.saheltimeline.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.json.JsonMapper;

/** Editors who give events new titles, as fast as they are served. */
final class Writers {

	static final String TOKEN = "the-token-of-the-benchmark-0123456789";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final int WRITTEN = 200;

	private static final int CONFLICT = 412;

	private static final int BUSY = 503;

	private final Program program;

	private final List<String> events;

	private final AtomicInteger number = new AtomicInteger();

	/** When each version was acknowledged, in nanoseconds. */
	private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();

	/** The reason of each acknowledged version. */
	private final Map<Long, String> reasons = new ConcurrentHashMap<>();

	/**
	 * Creates writers.
	 * @param events the ids of the events that they edit
	 */
	Writers(Program program, List<String> events) {
		this.program = program;
		this.events = events;
	}

	/** Writes at once for a while. */
	Load write(int writers, Duration time) throws Exception {
		long end = System.nanoTime() + time.toNanos();
		return write(writers, () -> System.nanoTime() < end, Duration.ZERO);
	}

	/**
	 * Writes at once.
	 * @param goesOn whether to go on
	 * @param pause how long each writer rests after an edit
	 */
	Load write(int writers, BooleanSupplier goesOn, Duration pause) throws Exception {
		Load load = new Load(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new AtomicInteger());
		try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Void>> all = new ArrayList<>();
			for (int i = 0; i < writers; i++) {
				all.add(everybody.submit(() -> {
					while (goesOn.getAsBoolean()) {
						edit(load);
						Thread.sleep(pause);
					}
					return null;
				}));
			}
			for (Future<Void> each : all) {
				each.get();
			}
		}
		return load;
	}

	/** Reads an entry and changes it, unless somebody else has done so in between. */
	private void edit(Load load) throws Exception {
		String path = "/entries/events/" + this.events.get(ThreadLocalRandom.current().nextInt(this.events.size()));
		String tag = this.program.get(path).headers().firstValue("ETag").orElseThrow();
		int number = this.number.incrementAndGet();
		String reason = "edit-" + number;
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.program.url(path + "?because=" + reason)))
			.method("PATCH", BodyPublishers.ofString("{\"title\": \"Title %d\"}".formatted(number)))
			.header("Authorization", "Bearer " + TOKEN)
			.header("Content-Type", "application/merge-patch+json")
			.header("If-Match", tag)
			.build();
		long begin = System.nanoTime();
		HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
		long now = System.nanoTime();
		switch (answer.statusCode()) {
			case WRITTEN -> {
				long version = JsonMapper.shared().readTree(answer.body()).get("version").asLong();
				this.acknowledged.put(version, now);
				this.reasons.put(version, reason);
				load.millis.add((now - begin) / 1e6);
			}
			case CONFLICT -> load.conflicts.incrementAndGet();
			case BUSY -> load.refused.incrementAndGet();
			default -> throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
		}
	}

	/** Returns when a version was acknowledged, in nanoseconds. */
	Map<Long, Long> acknowledged() {
		return this.acknowledged;
	}

	/**
	 * Returns how many acknowledged edits are not the revision that their answer names.
	 */
	int lost() throws Exception {
		Map<Long, String> stored = new ConcurrentHashMap<>();
		this.program.database()
			.jdbc()
			.sql("select version, reason from revision where origin = 'http'")
			.query((row) -> {
				stored.put(row.getLong(1), row.getString(2));
			});
		return Math.toIntExact(this.reasons.entrySet()
			.stream()
			.filter((edit) -> !edit.getValue().equals(stored.get(edit.getKey())))
			.count());
	}

	/**
	 * What writers got done.
	 *
	 * @param millis how long each acknowledged edit took
	 * @param conflicts how many edits somebody else had come before
	 * @param refused how many edits were refused because too many others waited
	 */
	record Load(ConcurrentLinkedQueue<Double> millis, AtomicInteger conflicts, AtomicInteger refused) {

	}

}

package org.saheltimeline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listeners of the live stream, each of which keeps a copy of what has changed. */
final class Listeners implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Program program;

	private final ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Future<Listener>> listeners = new ArrayList<>();

	private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

	private final CountDownLatch connected;

	Listeners(Program program, int many) throws Exception {
		this.program = program;
		this.connected = new CountDownLatch(many);
		for (int i = 0; i < many; i++) {
			this.listeners.add(this.everybody.submit(this::listen));
		}
		if (!this.connected.await(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("%d listeners got no stream".formatted(this.connected.getCount()));
		}
	}

	/** Returns what arrived since the last call: versions that listeners heard of. */
	List<Arrival> arrivals() {
		List<Arrival> all = new ArrayList<>();
		for (Arrival arrival = this.arrivals.poll(); arrival != null; arrival = this.arrivals.poll()) {
			all.add(arrival);
		}
		return all;
	}

	private Listener listen() throws Exception {
		Listener listener = new Listener(new HashMap<>());
		try (BufferedReader lines = lines(connect())) {
			this.connected.countDown();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("id: ")) {
					this.arrivals.add(new Arrival(Long.parseLong(line.replaceAll("id: |-.*", "")), System.nanoTime()));
				}
				else if (line.startsWith("data: {\"version\":") && line.contains("\"kind\"")) {
					listener.apply(line.substring("data: ".length()));
				}
			}
		}
		return listener;
	}

	/** Asks for a stream, again if too many ask at once. */
	private InputStream connect() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.program.url("/changes?since=now&include=items")))
			.header("Accept", "text/event-stream")
			.build();
		while (true) {
			HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
			if (answer.statusCode() == 200) {
				return answer.body();
			}
			try (BufferedReader problem = lines(answer.body())) {
				System.out.println(problem.readLine());
			}
			Thread.sleep(1_000);
		}
	}

	private static BufferedReader lines(InputStream body) {
		return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
	}

	/** Waits until all streams have ended; returns the listeners. */
	List<Listener> ended() throws Exception {
		List<Listener> all = new ArrayList<>();
		for (Future<Listener> each : this.listeners) {
			all.add(each.get());
		}
		return all;
	}

	@Override
	public void close() {
		this.everybody.shutdownNow();
	}

	/**
	 * A version that a listener heard of.
	 *
	 * @param version the version
	 * @param at when, in nanoseconds
	 */
	record Arrival(long version, long at) {

	}

	/**
	 * A listener.
	 *
	 * @param items the JSON of what has changed, by kind and id
	 */
	record Listener(Map<String, String> items) {

		private static final String ITEM = ",\"item\":";

		private void apply(String change) {
			JsonNode head = JsonMapper.shared().readTree(change.replaceFirst(ITEM + ".*", "}"));
			this.items.put("/%ss/%s".formatted(head.get("kind").asString(), head.get("id").asString()),
					change.substring(change.indexOf(ITEM) + ITEM.length(), change.length() - 1));
		}

		/** Returns how many items differ from what is stored. */
		int differences(Map<String, String> stored) {
			return Math.toIntExact(this.items.entrySet()
				.stream()
				.filter((item) -> !item.getValue().equals(stored.get(item.getKey())))
				.count());
		}

	}

}

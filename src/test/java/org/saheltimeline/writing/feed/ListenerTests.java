package org.saheltimeline.writing.feed;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an instance that has as many listeners as it serves, until it stops. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ListenerTests {

	private static final int PER_CLIENT = 6;

	/** Jetty needs three for itself, so that the listeners alone would take the rest. */
	private static final int FEW_THREADS = 10;

	private static final List<Listener> LISTENERS = new ArrayList<>();

	private static RunningProgram program;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		program = RunningProgram
			.start(folder,
					OwnDatabase.create()
						.arguments("--timeline.listeners.at-once=" + (PER_CLIENT + 1),
								"--timeline.rate-limit.proxies=1", "--server.jetty.threads.max=" + FEW_THREADS))
			.untilReady();
		for (int i = 0; i < PER_CLIENT; i++) {
			LISTENERS.add(listen("192.0.2.1"));
		}
		LISTENERS.add(listen("192.0.2.2"));
		for (Listener listener : LISTENERS) {
			assertThat(listener.next()).startsWith("event: version\nid: 1-");
		}
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	private static Listener listen(String client) throws Exception {
		return Listener.of(program, "since=now", "X-Forwarded-For", client);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1, 429, too-many-requests, You are reading 6 live streams",
			"192.0.2.3, 503, busy, 7 live streams are being read at the moment" })
	@Order(1)
	void oneMoreStreamIsRefused(String client, int status, String type, String detail) throws Exception {
		HttpResponse<InputStream> refused = listen(client).answer();
		String problem = new String(refused.body().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(refused.statusCode()).as(problem).isEqualTo(status);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(JsonMapper.shared().readTree(problem).get("type").asString()).isEqualTo("/api/v1/problems/" + type);
		assertThat(JsonMapper.shared().readTree(problem).get("detail").asString()).startsWith(detail);
	}

	@Test
	@Order(1)
	void othersAreServedBesideAsManyListenersAsThereMayBe() throws Exception {
		assertThat(program.get("/events?limit=1").statusCode()).isEqualTo(200);
	}

	@Test
	@Order(2)
	void aSilentStreamSaysThatItIsAlive() throws Exception {
		assertThat(LISTENERS.getFirst().next()).isEqualTo(": nothing new\n");
	}

	/**
	 * A body that is cut short, or that the server gives up to wait for, is an exception
	 * here.
	 */
	@Test
	@Order(3)
	void allStreamsEndWhenTheProgramStops() throws Exception {
		program.stop();
		for (Listener listener : LISTENERS) {
			String last = listener.next();
			while (last != null) {
				assertThat(last).isEqualTo(": nothing new\n");
				last = listener.next();
			}
		}
		assertThat(program.output()).contains("Graceful shutdown complete");
		assertThat(program.complaints()).hasSize(2).allMatch((line) -> line.contains("live streams"));
	}

}

package org.saheltimeline.writing.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that keeps a copy by following the feed, over a bad connection. */
final class Follower {

	private static final int FULL = 503;

	private final ServingProgram program;

	private final Random random;

	private final Copy copy = Copy.empty();

	private final List<Long> versions = new ArrayList<>();

	private @Nullable String cursor;

	Follower(ServingProgram program, Random random) {
		this.program = program;
		this.random = random;
	}

	Copy copy() {
		return this.copy;
	}

	/** Returns the versions at which the copy was up to date. */
	List<Long> versions() {
		return this.versions;
	}

	/** Follows over pages of any size until there is an actor with this id. */
	Follower overPagesUntil(String actor) throws Exception {
		boolean upToDate = false;
		while (!(upToDate && has(actor))) {
			HttpResponse<String> page = this.program.get("/changes?include=items&limit=%d%s"
				.formatted(1 + this.random.nextInt(60), (this.cursor != null) ? "&since=" + this.cursor : ""));
			assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
			this.copy.applyPage(page.body());
			JsonNode parsed = JsonMapper.shared().readTree(page.body());
			this.cursor = parsed.at("/page/next").asString();
			upToDate = parsed.get("upToDate").asBoolean();
			Thread.sleep(upToDate ? 100 : 0);
		}
		return this;
	}

	/**
	 * Follows a live stream that is cut after any number of bytes and resumed, until
	 * there is an actor with this id. Begins with everything, since a stream that is cut
	 * before its first version has to be read from its beginning again.
	 */
	Follower overStreamsUntil(String actor) throws Exception {
		HttpResponse<String> all = this.program.get("/changes?include=items&format=ndjson");
		all.body().lines().forEach(this.copy::apply);
		this.cursor = all.headers().firstValue("Link").orElseThrow().replaceAll(".*since=([^>&]*).*", "$1");
		while (!has(actor)) {
			HttpResponse<InputStream> answer = this.program.stream("/changes?include=items&since=now", "Accept",
					Listener.EVENT_STREAM, "Last-Event-ID", this.cursor);
			try (InputStream stream = new BufferedInputStream(answer.body())) {
				if (answer.statusCode() == FULL) {
					Thread.sleep(100);
					continue;
				}
				assertThat(answer.statusCode()).isEqualTo(200);
				read(stream, 1L << this.random.nextInt(20), actor);
			}
		}
		return this;
	}

	/** Reads up to a number of bytes, or up to the version with the actor. */
	private void read(InputStream stream, long bytes, String actor) throws IOException {
		ByteArrayOutputStream event = new ByteArrayOutputStream();
		int last = 0;
		boolean isOver = false;
		for (long i = 0; i < bytes && !isOver; i++) {
			int read = stream.read();
			assertThat(read).as("a byte of a stream that does not end").isNotNegative();
			event.write(read);
			if (read == '\n' && last == '\n') {
				isOver = apply(event.toString(StandardCharsets.UTF_8)) && has(actor);
				event.reset();
			}
			last = read;
		}
	}

	/** Applies an event; returns whether the copy is up to date then. */
	private boolean apply(String event) {
		String data = event.replaceAll("(?s).*data: (.*)\n\n", "$1");
		if (event.startsWith("event: change\n")) {
			this.copy.apply(data);
		}
		boolean isVersion = event.startsWith("event: version\n");
		if (isVersion) {
			this.cursor = event.replaceAll("(?s).*\nid: (.*?)\n.*", "$1");
			this.versions.add(JsonMapper.shared().readTree(data).get("version").asLong());
		}
		return isVersion;
	}

	private boolean has(String actor) {
		return this.copy.resources().containsKey("actor " + actor);
	}

}

package org.saheltimeline.writing.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.ServingProgram;

/**
 * A client of the live stream.
 *
 * @param answer the answer, whose body goes on
 * @param reader reads its lines
 */
record Listener(HttpResponse<InputStream> answer, BufferedReader reader) implements AutoCloseable {

	static final String EVENT_STREAM = "text/event-stream";

	/** Asks for a stream. */
	static Listener of(ServingProgram program, String query, String... headers) throws Exception {
		HttpResponse<InputStream> answer = program.stream("/changes?" + query,
				Stream.concat(Stream.of("Accept", EVENT_STREAM), Stream.of(headers)).toArray(String[]::new));
		return new Listener(answer, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
	}

	/**
	 * Returns the lines up to the next blank one: an event or a comment; null at the end
	 * of the stream.
	 */
	@Nullable String next() throws IOException {
		StringBuilder event = new StringBuilder();
		for (String line = this.reader.readLine(); line != null; line = this.reader.readLine()) {
			if (line.isEmpty()) {
				return event.toString();
			}
			event.append(line).append('\n');
		}
		return null;
	}

	/** Returns the next event, however many comments come before it. */
	@Nullable String nextEvent() throws IOException {
		String next = next();
		while (next != null && next.startsWith(":")) {
			next = next();
		}
		return next;
	}

	/** Leaves without a word. */
	@Override
	public void close() throws IOException {
		this.answer.body().close();
	}

}

package org.saheltimeline.writing.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * A stream of server-sent events (WHATWG HTML, section 9.2) to one listener: its changes
 * in {@code change} events, and a {@code version} event whenever it is up to date. Only
 * these have an id, so that a stream that broke off in between repeats the changes.
 */
final class LiveStream {

	/** Proxies and browsers give up on connections that are silent for longer. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

	private static final int AT_ONCE = 500;

	private final Feed feed;

	private final Bell bell;

	private final JsonMapper json;

	private final boolean includesItems;

	/**
	 * Grows with the age of the stream. A listener who has left is noticed only when
	 * something is sent, and those who reload a page often would run out of streams.
	 */
	private Duration silence = Duration.ofSeconds(1);

	LiveStream(Feed feed, Bell bell, JsonMapper json, boolean includesItems) {
		this.feed = feed;
		this.bell = bell;
		this.json = json;
		this.includesItems = includesItems;
	}

	/** Sends the stream until the listener leaves or the program stops. */
	void send(@Nullable Cursor since, HttpServletRequest request, HttpServletResponse response)
			throws IOException, InterruptedException {
		// Before the headers, since a cursor may be refused
		FeedPage page = this.feed.page(since, this.includesItems, AT_ONCE);
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		// nginx would hold events back
		response.setHeader("X-Accel-Buffering", "no");
		response.flushBuffer();
		// Without a body, nothing would show that the client has left
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			return;
		}
		OutputStream output = response.getOutputStream();
		while (this.bell.isRunning()) {
			Cursor next = send(page, output);
			if (page.upToDate()) {
				awaitNews(next, output);
			}
			page = this.feed.page(next, this.includesItems, AT_ONCE);
		}
	}

	private Cursor send(FeedPage page, OutputStream output) throws IOException {
		StringBuilder events = new StringBuilder();
		for (FeedChange change : page.items()) {
			events.append("event: change\ndata: ").append(this.json.writeValueAsString(change)).append("\n\n");
		}
		Cursor next = Cursor.parse(page.page().next());
		if (next == null) {
			throw new IllegalStateException("The feed gave no cursor: " + page.page().next());
		}
		if (page.upToDate()) {
			events.append("event: version\nid: ")
				.append(next)
				.append("\ndata: {\"version\":")
				.append(next.version())
				.append("}\n\n");
		}
		write(events.toString(), output);
		return next;
	}

	private void awaitNews(Cursor seen, OutputStream output) throws IOException, InterruptedException {
		while (this.bell.isRunning() && !this.bell.await(seen.version(), this.silence)) {
			if (this.bell.isRunning()) {
				write(": nothing new\n\n", output);
				Duration longer = this.silence.multipliedBy(2);
				this.silence = (longer.compareTo(LONGEST_SILENCE) < 0) ? longer : LONGEST_SILENCE;
			}
		}
	}

	private static void write(String events, OutputStream output) throws IOException {
		output.write(events.getBytes(StandardCharsets.UTF_8));
		output.flush();
	}

}

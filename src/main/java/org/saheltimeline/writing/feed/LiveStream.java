package org.saheltimeline.writing.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.feed.LiveEvents.Events;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A stream of server-sent events (WHATWG HTML, section 9.2) to one listener. */
final class LiveStream {

	/** Proxies and browsers give up on connections that are silent for longer. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

	private static final byte[] COMMENT = ": nothing new\n\n".getBytes(StandardCharsets.UTF_8);

	private final LiveEvents events;

	private final Bell bell;

	private final boolean includesItems;

	/**
	 * Grows with the age of the stream. A listener who has left is noticed only when
	 * something is sent, and those who reload a page often would run out of streams.
	 */
	private Duration silence = Duration.ofSeconds(1);

	LiveStream(LiveEvents events, Bell bell, boolean includesItems) {
		this.events = events;
		this.bell = bell;
		this.includesItems = includesItems;
	}

	/** Sends the stream until the listener leaves or the program stops. */
	void send(@Nullable Cursor since, HttpServletRequest request, HttpServletResponse response)
			throws IOException, InterruptedException {
		// Before the headers, since a cursor may be refused
		Events events = this.events.after(since, this.includesItems);
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
			write(events.text(), output);
			if (events.upToDate()) {
				awaitNews(events.next(), output);
			}
			events = this.events.after(events.next(), this.includesItems);
		}
	}

	private void awaitNews(Cursor seen, OutputStream output) throws IOException, InterruptedException {
		while (this.bell.isRunning() && !this.bell.await(seen.version(), this.silence)) {
			if (this.bell.isRunning()) {
				write(COMMENT, output);
				Duration longer = this.silence.multipliedBy(2);
				this.silence = (longer.compareTo(LONGEST_SILENCE) < 0) ? longer : LONGEST_SILENCE;
			}
		}
	}

	private static void write(byte[] events, OutputStream output) throws IOException {
		output.write(events);
		output.flush();
	}

}

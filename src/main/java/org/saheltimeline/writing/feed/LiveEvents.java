package org.saheltimeline.writing.feed;

import java.nio.charset.StandardCharsets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Provides what follows after a cursor, as server-sent events: its changes in
 * {@code change} events and, if that is all, a {@code version} event. Only these have an
 * id, so that a stream that broke off in between repeats the changes.
 * <p>
 * Most listeners are at the same cursor when a version comes. The first reads it from the
 * database, and the others share it.
 */
@Component
class LiveEvents {

	/** Few enough for a small heap, since an item can be large. */
	private static final int AT_ONCE = 100;

	/** The maximum length of what is shared, in bytes. */
	private static final int SHARED = 1 << 21;

	private final Feed feed;

	private final Bell bell;

	private final JsonMapper json;

	private final Cache<Key, Events> shared = Caffeine.newBuilder()
		.maximumWeight(SHARED)
		.weigher((Key key, Events events) -> events.text().length)
		.build();

	LiveEvents(Feed feed, Bell bell, JsonMapper json) {
		this.feed = feed;
		this.bell = bell;
		this.json = json;
	}

	/**
	 * Returns what follows after a cursor, at least up to the version that the bell was
	 * last rung for.
	 * @param since the cursor; null for the beginning
	 * @param includesItems whether changes hold the resources
	 * @throws UnknownCursor if the cursor is not from this history
	 */
	Events after(@Nullable Cursor since, boolean includesItems) {
		return this.shared.get(new Key(since, includesItems, this.bell.version()), (key) -> read(since, includesItems));
	}

	private Events read(@Nullable Cursor since, boolean includesItems) {
		FeedPage page = this.feed.page(since, includesItems, AT_ONCE);
		Cursor next = Cursor.parse(page.page().next());
		if (next == null) {
			throw new IllegalStateException("The feed gave no cursor: " + page.page().next());
		}
		StringBuilder events = new StringBuilder();
		for (FeedChange change : page.items()) {
			events.append("event: change\ndata: ").append(this.json.writeValueAsString(change)).append("\n\n");
		}
		if (page.upToDate()) {
			events.append("event: version\nid: ")
				.append(next)
				.append("\ndata: {\"version\":")
				.append(next.version())
				.append("}\n\n");
		}
		return new Events(events.toString().getBytes(StandardCharsets.UTF_8), next, page.upToDate());
	}

	/**
	 * What events are read for.
	 *
	 * @param since the cursor; null for the beginning
	 * @param includesItems whether changes hold the resources
	 * @param version the version that they reach at least
	 */
	private record Key(@Nullable Cursor since, boolean includesItems, long version) {

	}

	/**
	 * Events, as they are sent.
	 *
	 * @param text their text, in UTF-8
	 * @param next the cursor after them
	 * @param upToDate whether there was nothing more when they were read
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Events(byte[] text, Cursor next, boolean upToDate) {

	}

}

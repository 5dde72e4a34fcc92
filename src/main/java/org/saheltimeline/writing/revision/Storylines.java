package org.saheltimeline.writing.revision;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Events that are connected by links, directly or indirectly: the components of a graph,
 * found by union and find. A storyline is identified by one of its events.
 */
final class Storylines {

	private final Map<Long, Long> next = new HashMap<>();

	void connect(long event, long other) {
		this.next.put(storyline(event), storyline(other));
	}

	/** Returns the storyline of an event, and shortens the way to it. */
	private long storyline(long event) {
		long last = event;
		long next = this.next.computeIfAbsent(event, (first) -> first);
		while (next != last) {
			last = next;
			next = this.next.getOrDefault(last, last);
		}
		for (long on = event; on != last; on = next) {
			next = this.next.getOrDefault(on, last);
			this.next.put(on, last);
		}
		return last;
	}

	/** Visits all events that are connected, each with its storyline. */
	void forEach(BiConsumer<Long, Long> visitor) {
		this.next.keySet().stream().toList().forEach((event) -> visitor.accept(event, storyline(event)));
	}

}

package org.saheltimeline.http.listing;

import java.util.HashMap;
import java.util.Map;

import org.saheltimeline.http.web.Busy;
import org.saheltimeline.http.web.Client;

/**
 * Limits the concurrent downloads of whole lists, in total and per client, so that one
 * client cannot lock out all others.
 */
class StreamPlaces {

	private final StreamSettings settings;

	private final Map<Client, Integer> taken = new HashMap<>();

	StreamPlaces(StreamSettings settings) {
		this.settings = settings;
	}

	/** Takes a place; throws if none is free. */
	synchronized void take(Client client) {
		int own = this.taken.getOrDefault(client, 0);
		if (own >= this.settings.perClient()) {
			throw Busy.withThisClient(
					"You are downloading %d whole lists, which is as many as one client may at once; ".formatted(own)
							+ "wait until one has ended, or read pages with limit and cursor.");
		}
		if (taken() >= this.settings.atOnce()) {
			throw Busy
				.withOthers("%d whole lists are being read at the moment, which is as many as are served at once; "
					.formatted(this.settings.atOnce()) + "try again in a minute, or read pages with limit and cursor.");
		}
		this.taken.merge(client, 1, Integer::sum);
	}

	/** Returns the number of places in use. */
	synchronized int taken() {
		return this.taken.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Releases a place. */
	synchronized void leave(Client client) {
		this.taken.computeIfPresent(client, (same, own) -> (own > 1) ? own - 1 : null);
	}

}

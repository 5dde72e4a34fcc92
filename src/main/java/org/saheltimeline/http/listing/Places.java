package org.saheltimeline.http.listing;

import java.util.HashMap;
import java.util.Map;

import org.saheltimeline.http.web.Busy;
import org.saheltimeline.http.web.Client;

/**
 * Limits what goes on at once and takes long, in total and per client, so that one client
 * cannot lock out all others.
 */
public final class Places {

	private final int perClient;

	private final int atOnce;

	private final String what;

	private final String instead;

	private final Map<Client, Integer> taken = new HashMap<>();

	/**
	 * Creates places.
	 * @param perClient the maximum number of places for one client
	 * @param atOnce the maximum number of places in total
	 * @param what what takes them, in the plural
	 * @param instead what to do instead
	 */
	public Places(int perClient, int atOnce, String what, String instead) {
		this.perClient = perClient;
		this.atOnce = atOnce;
		this.what = what;
		this.instead = instead;
	}

	/** Takes a place; throws if none is free. */
	public synchronized void take(Client client) {
		int own = this.taken.getOrDefault(client, 0);
		if (own >= this.perClient) {
			throw Busy.withThisClient("You are reading %d %s, which is as many as one client may at once; %s."
				.formatted(own, this.what, this.instead));
		}
		if (taken() >= this.atOnce) {
			throw Busy.withOthers("%d %s are being read at the moment, which is as many as are served at once; %s."
				.formatted(this.atOnce, this.what, this.instead));
		}
		this.taken.merge(client, 1, Integer::sum);
	}

	/** Returns the number of places in use. */
	synchronized int taken() {
		return this.taken.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Releases a place. */
	public synchronized void leave(Client client) {
		this.taken.computeIfPresent(client, (same, own) -> (own > 1) ? own - 1 : null);
	}

}

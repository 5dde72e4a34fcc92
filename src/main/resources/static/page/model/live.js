/**
 * Follows what changes, with one stream for all tabs of a browser: a lock elects the tab in sight that holds it, and the
 * others hear of new versions from that one. A stream starts at the present. Whether a tab has missed anything shows when
 * the position in the feed is another than the one that it shows.
 */

import { address } from './api.js';

/** Installations on the same host do not hear each other. */
const NAME = address('changes').href;

/** How long to wait before another stream after one broke off, in milliseconds; twice as long each time. */
const FIRST_WAIT = 1000;

const LONGEST_WAIT = 10_000;

/**
 * The position in the feed before the page reads anything; null where it cannot be had. The page runs this module early,
 * so that the answer comes while the rest is on its way.
 */
export const beginning = end();

async function end() {
	try {
		const answer = await fetch(address('changes', { since: 'now' }));
		const { page } = await answer.json();
		return page.next;
	} catch {
		return null;
	}
}

export class Live {
	/** The position of what is shown. */
	#shown;

	/** The last position heard of. */
	#latest;

	/** Where this tab's own stream is, once it has said so. */
	#streamed = null;

	#isRenewing = false;

	#renew;

	#tabs = new BroadcastChannel(NAME);

	/** Ends this tab's part in the election. */
	#inSight = new AbortController();

	/**
	 * @param shown the position of what is shown; null if it is not known
	 * @param renew shows what is there now, and returns whether it could; gets the number of the version, or null if it is
	 * not known to be new
	 */
	constructor(shown, renew) {
		this.#shown = shown;
		this.#latest = shown;
		this.#renew = renew;
		this.#tabs.addEventListener('message', ({ data: position }) =>
			position === null ? this.#tellTabs() : this.#hear(position),
		);
		document.addEventListener('visibilitychange', () => this.#takePart());
		this.#takePart();
	}

	/** In sight, a tab waits for its turn to hold the stream; whoever holds it says meanwhile where it is. */
	async #takePart() {
		this.#inSight.abort();
		if (document.visibilityState !== 'visible') {
			return;
		}
		this.#inSight = new AbortController();
		const { signal } = this.#inSight;
		this.#tabs.postMessage(null);
		const follow = () => this.#follow(signal);
		// Pages from other than localhost or https have no locks: then each tab has its own stream
		await (navigator.locks?.request(NAME, { signal }, follow) ?? follow()).catch((failure) => {
			if (!signal.aborted) {
				throw failure;
			}
		});
	}

	async #follow(signal) {
		let wait = FIRST_WAIT;
		while (!signal.aborted) {
			wait = (await this.#stream(signal)) ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
			// Not all browsers at once after a restart
			await pause(wait * (0.5 + Math.random()), signal);
		}
	}

	/** Holds a stream until it breaks off, or the tab is out of sight; returns whether anything came. */
	#stream(signal) {
		return new Promise((resolve) => {
			const stream = new EventSource(address('changes', { since: 'now' }));
			const leave = () => {
				stream.close();
				resolve(this.#streamed !== null);
				this.#streamed = null;
			};
			stream.addEventListener('version', ({ lastEventId }) => {
				this.#streamed = lastEventId;
				this.#tellTabs();
				this.#hear(lastEventId);
			});
			stream.addEventListener('error', leave);
			signal.addEventListener('abort', leave);
		});
	}

	#tellTabs() {
		if (this.#streamed !== null) {
			this.#tabs.postMessage(this.#streamed);
		}
	}

	/** Versions that come while one is being read are shown together by the next reading. */
	async #hear(position) {
		this.#latest = position;
		if (this.#isRenewing || document.visibilityState !== 'visible') {
			return;
		}
		this.#isRenewing = true;
		let isRead = true;
		while (isRead && this.#shown !== this.#latest) {
			const next = this.#latest;
			isRead = await this.#renew(this.#shown && Number.parseInt(next, 10));
			this.#shown = isRead ? next : this.#shown;
		}
		this.#isRenewing = false;
	}
}

function pause(milliseconds, signal) {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
		signal.addEventListener('abort', resolve);
	});
}

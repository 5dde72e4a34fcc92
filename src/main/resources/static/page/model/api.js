/** The public API, read as anybody's frontend would read it. */

const ROOT = new URL('api/v1/', document.baseURI);

/** As many items as one page of a list may have. */
const PAGE = 200;

/** What the API refused, in its own words (RFC 9457), or that it did not answer. */
export class Problem extends Error {
	/** @param title what is wrong
	 * @param detail with what
	 * @param details each part that is wrong
	 * @param mayPass whether the same request may be answered later */
	constructor(title, detail, details = [], mayPass = false) {
		super(detail);
		this.title = title;
		this.details = details;
		this.mayPass = mayPass;
	}
}

/** The address of a resource; empty parameters are left out, as the API refuses them. */
export function address(path, parameters = {}) {
	const url = new URL(path, ROOT);
	for (const [name, value] of Object.entries(parameters)) {
		if (value !== '' && value !== null && value !== undefined) {
			url.searchParams.set(name, value);
		}
	}
	url.search = url.search.replaceAll('%2C', ',').replaceAll('%2F', '/');
	return url;
}

/** Reads one resource. */
export async function read(path, parameters, signal) {
	const answer = await answerOf(address(path, parameters), signal);
	const body = await answer.json().catch(() => null);
	signal?.throwIfAborted();
	if (answer.ok && body) {
		return body;
	}
	if (answer.ok) {
		throw new Problem('The service sent what this page cannot read', 'Its answer is no JSON.', [], true);
	}
	throw new Problem(
		body?.title ?? `The service answered ${answer.status}`,
		body?.detail ?? 'It gave no reason.',
		(body?.errors ?? []).map(told),
		answer.status >= 500 || answer.status === 429,
	);
}

async function answerOf(url, signal) {
	try {
		return await fetch(url, { signal, headers: { Accept: 'application/json' } });
	} catch (failure) {
		if (failure.name === 'AbortError') {
			throw failure;
		}
		throw new Problem('The service does not answer', 'It may have been stopped, or the network is down.', [], true);
	}
}

function told(error) {
	return error.suggestion ? `${error.detail} Did you mean “${error.suggestion}”?` : error.detail;
}

/** Reads a list page by page: each time what came so far, and how many there are in all. */
export async function* pages(path, parameters, signal) {
	const items = [];
	let total = null;
	let cursor = '';
	do {
		const count = cursor ? '' : 'exact';
		const { items: more, page } = await read(path, { ...parameters, limit: PAGE, count, cursor }, signal);
		items.push(...more);
		total ??= page.total;
		cursor = page.next;
		yield { items, total, whole: cursor === null };
	} while (cursor !== null);
}

/** Reads a whole list; `most` keeps a very long one from filling the memory. */
export async function list(path, parameters, signal, most = 2000) {
	for await (const page of pages(path, parameters, signal)) {
		if (page.whole || page.items.length >= most) {
			return page.items;
		}
	}
	return [];
}

/** The command that reads an address, for a shell. */
export function curl(url) {
	return `curl -s '${url.href.replaceAll("'", '%27')}'`;
}

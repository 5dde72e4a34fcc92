/**
 * The view, as the address of the page says it: whoever gets the address sees the same. Filters have the names and the
 * values that they have in the API, so that a view is also a query. Everything is a string; an absent part is empty.
 */

/** What narrows the list of events, by the names of `GET /events`. */
export const FILTERS = [
	'q',
	'date',
	'dateMatch',
	'kind',
	'status',
	'actor',
	'role',
	'place',
	'country',
	'bbox',
	'article',
	'minArticles',
];

/**
 * What else a view has: the second clock, the open event, the window of time (two days), forces in places
 * (`france@niger`), the day that the estimate is of, and the pictures whose tables are open.
 */
const PARTS = ['knownBy', 'event', 'from', 'to', 'troops', 'on', 'tables'];

/** The words of a comma-separated value. */
export function values(text) {
	return text ? text.split(',') : [];
}

/** The same value with a word added, or without it where it was there. */
export function toggled(text, word) {
	const words = values(text);
	return (words.includes(word) ? words.filter((other) => other !== word) : [...words, word]).join(',');
}

/** Reads an address; `unknown` names the parameters that no view has. */
export function read(search) {
	const view = Object.fromEntries([...FILTERS, ...PARTS].map((name) => [name, '']));
	const unknown = [];
	for (const [name, value] of new URLSearchParams(search)) {
		if (name in view) {
			view[name] = value.trim();
		} else {
			unknown.push(name);
		}
	}
	return { view, unknown };
}

/** Writes an address, with commas and slashes as they are: people read it. */
export function write(view) {
	const set = Object.entries(view).filter(([, value]) => value);
	const search = new URLSearchParams(set)
		.toString()
		.replaceAll('%2C', ',')
		.replaceAll('%2F', '/')
		.replaceAll('%40', '@');
	return search ? '?' + search : location.pathname;
}

/** The view's query of the API: its filters, and what was known when. */
export function query(view) {
	return Object.fromEntries([...FILTERS, 'knownBy'].map((name) => [name, view[name]]));
}

/**
 * The view, as the address of the page says it: whoever gets the address sees the same. Filters have the names and the
 * values that they have in the API, so that a view is also a query. Everything is a string; an absent part is empty.
 */

import { isDay } from './dates.js';

/** What narrows the list of events, by the names of `GET /events`. */
export const FILTERS = [
	'id',
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
 * What else a view has: whether it is only of events about which sources differ (`yes`), the second clock, the open event,
 * the window of time (two days), forces in places (`france@niger`), the day that the estimate is of, where the map looks
 * (`all`, or longitude, latitude and scale), the pictures whose tables are open, whether what lasts throughout the window is
 * drawn, too (`yes`), the step of the story that is told, and the
 * part that a frame shows.
 */
const PARTS = [
	'differ',
	'knownBy',
	'event',
	'from',
	'to',
	'troops',
	'on',
	'map',
	'tables',
	'background',
	'story',
	'part',
];

/** Parts that are a day (`2023-12-19`). */
const DAYS = ['from', 'to', 'on'];

/**
 * The address of a page of its own, as it was known on the day of the view: of an event, an actor or a place, or of the
 * disagreements; articles are the same on any day.
 */
export function pageOf(knownBy, ...segments) {
	const query = knownBy ? `?knownBy=${encodeURIComponent(knownBy)}` : '';
	return segments.map(encodeURIComponent).join('/') + query;
}

/** The address of a paragraph in the page of its article. */
export function paragraphOf({ article, paragraph }) {
	return `${pageOf('', 'articles', article.id)}#p${paragraph}`;
}

/** The words of a comma-separated value. */
export function values(text) {
	return text ? [...new Set(text.split(',').filter(Boolean))] : [];
}

/** The same value with a word added, or without it where it was there. */
export function toggled(text, word) {
	const words = values(text);
	return (words.includes(word) ? words.filter((other) => other !== word) : [...words, word]).join(',');
}

/** Reads an address; `faults` tells what of it is left out, and why. */
export function read(search) {
	const view = Object.fromEntries([...FILTERS, ...PARTS].map((name) => [name, '']));
	const faults = [];
	const given = new URLSearchParams(search);
	for (const name of new Set(given.keys())) {
		const value = given.getAll(name).at(-1).trim();
		if (!Object.hasOwn(view, name)) {
			faults.push(`“${name}” is left out: the page knows ${[...FILTERS, ...PARTS].join(', ')}.`);
		} else if (DAYS.includes(name) && value && !isDay(value)) {
			faults.push(`“${name}” is left out: “${value}” is no day, such as 2023-12-19.`);
		} else {
			view[name] = name === 'country' ? value.toUpperCase() : value;
		}
		if (given.getAll(name).length > 1) {
			faults.push(`“${name}” is there twice: the last one holds. Several values go with commas.`);
		}
	}
	return { view, faults };
}

/** Writes an address of this page. */
export function write(view) {
	return search(view) || location.pathname;
}

/** The query of an address, with commas and slashes as they are: people read it. */
export function search(view) {
	const set = Object.entries(view).filter(([, value]) => value);
	const words = new URLSearchParams(set)
		.toString()
		.replaceAll('%2C', ',')
		.replaceAll('%2F', '/')
		.replaceAll('%40', '@');
	return words ? '?' + words : '';
}

/** The view's query of the API: its filters, and what was known when. */
export function query(view) {
	return Object.fromEntries([...FILTERS, 'knownBy'].map((name) => [name, view[name]]));
}

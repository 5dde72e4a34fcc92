/** What the ids and coded values of the API are called; filled as the lists arrive. */

import { edtfInWords } from './dates.js';

const coded = new Map();

const named = new Map();

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** Takes the codebook: the closed lists with the names and definitions of their values. */
export function learnCodebook(codebook) {
	for (const { name, values } of codebook.lists) {
		for (const value of values) {
			coded.set(`${name}/${value.value}`, value);
		}
	}
}

/** Takes actors, places, articles or events, under the name of the parameter that knows their ids. */
export function learn(filter, items) {
	for (const { id, name, title } of items) {
		named.set(`${filter}/${id}`, name ?? title);
	}
}

/** The name of a value of a closed list, such as `event-kind` and `coup`. */
export function nameOf(list, value) {
	return coded.get(`${list}/${value}`)?.name ?? readable(value);
}

/** What a value of a closed list means. */
export function definitionOf(list, value) {
	return coded.get(`${list}/${value}`)?.definition ?? '';
}

/** Filters whose value is somebody's own text or number. */
const TYPED = ['q', 'bbox', 'minArticles', 'dateMatch'];

/** What a filter's value is called: an actor, a place, a country, a kind. */
export function valueName(filter, value) {
	if (filter === 'country') {
		return /^[A-Z]{2}$/.test(value) ? regions.of(value) : value;
	}
	if (filter === 'kind' || filter === 'status') {
		return nameOf(`event-${filter}`, value);
	}
	if (filter === 'role') {
		return nameOf('participant-role', value);
	}
	if (filter === 'knownBy' || filter === 'date') {
		return edtfInWords(value);
	}
	return TYPED.includes(filter) ? value : (named.get(`${filter}/${value}`) ?? readable(value));
}

/** A slug as words, where nothing better is known. */
function readable(slug) {
	const words = slug.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const integer = new Intl.NumberFormat('en');

/** A number with separators. */
export function number(value) {
	return integer.format(value);
}

/** So many of something. */
export function counted(count, one, many = one + 's') {
	return `${number(count)} ${count === 1 ? one : many}`;
}

/** What bounds and a best number say together: “1,500 (1,350 to 1,650)”, “at least 601”. */
export function amount({ low, best, high }) {
	if (low === null && high === null) {
		return 'not known';
	}
	if (high === null && low === 0) {
		return 'any number';
	}
	if (low === high) {
		return number(low);
	}
	const range =
		high === null
			? `at least ${number(low)}`
			: low === null || low === 0
				? `no more than ${number(high)}`
				: `${number(low)} to ${number(high)}`;
	return best === null || best === undefined ? range : `${number(best)} (${range})`;
}

/** Who and what a search names: people, organisations and places have pages of their own. */

import { pageOf } from '../model/address.js';
import { html } from './dom.js';

/** What is shorter would be in too many names. */
const SHORTEST = 3;

const MOST = 4;

/**
 * Links to the pages of those whose name, in any spelling, holds the text of a search.
 * @param text of the search
 * @param actors and places, with `name` and `aliases`
 * @param knownBy the second clock, or empty
 */
export function named(text, actors, places, knownBy) {
	const sought = plain(text);
	if (sought.length < SHORTEST) {
		return [];
	}
	const isNamed = ({ name, aliases }) => [name, ...aliases].some((one) => plain(one).includes(sought));
	const link = (kind) => (one) => html('a', { href: pageOf(knownBy, kind, one.id) }, one.name);
	const found = [...actors.filter(isNamed).map(link('actors')), ...places.filter(isNamed).map(link('places'))];
	return found.length === 0 ? [] : [html('span', {}, 'About: '), ...found.slice(0, MOST)];
}

/** Without accents and case, as the API searches. */
function plain(text) {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}

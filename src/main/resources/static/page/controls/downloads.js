/** What each view can be taken away as: its own call of the API, as curl and as an address, and its downloads. */

import { html } from './dom.js';
import { address, curl } from '../model/api.js';

/**
 * Fills an element with the calls and the formats of what a view shows.
 * @param place the element
 * @param name what it is that is taken away
 * @param calls path and query of each call
 * @param formats of the first call, by their names in the API
 * @param others path and query of other downloads, by what they are called
 */
export function offer(place, name, calls, formats = {}, others = {}) {
	const commands = calls.map(([path, query]) => curl(address(path, query))).join('\n');
	const offered = commands + Object.keys(others);
	if (place.dataset.offered === offered) {
		return;
	}
	place.dataset.offered = offered;
	if (calls.length === 0) {
		place.replaceChildren();
		return;
	}
	const code = html('code', { tabindex: 0 }, commands);
	const told = html('span', { role: 'status' });
	const copy = html('button', { type: 'button', click: () => copied(code, told) }, 'Copy as curl');
	const [path, query] = calls[0];
	const links = Object.entries(formats).map(([format, words]) =>
		html('a', { href: address(path, { ...query, format }), download: '' }, words),
	);
	const more = Object.entries(others).map(([words, [to, of]]) =>
		html('a', { href: address(to, of), download: '' }, words),
	);
	// A command reads a list to its end, line by line; a browser shows a page of it
	const page = query.format ? { ...query, format: '', limit: 200 } : query;
	const json = html('a', { href: address(path, page) }, 'JSON');
	place.replaceChildren(
		html(
			'details',
			{},
			html('summary', {}, `Download ${name}, or call the API`),
			html('div', { class: 'call' }, code, copy, told),
			html('p', { class: 'links' }, json, links, more),
		),
	);
}

async function copied(code, told) {
	try {
		await navigator.clipboard.writeText(code.textContent);
		told.textContent = 'Copied.';
	} catch {
		// Pages from other than localhost or https have no clipboard: then the command is selected
		getSelection().selectAllChildren(code);
		told.textContent = 'Selected: copy it with Ctrl+C.';
	}
}

/** What each view can be taken away as: its own call of the API, as curl and as an address, and its downloads. */

import { html } from './dom.js';
import { address, curl } from './api.js';

/** Fills an element with the call and the formats of a resource. */
export function offer(place, path, query, formats = {}) {
	const url = address(path, query);
	const command = curl(url);
	if (place.dataset.command === command) {
		return;
	}
	place.dataset.command = command;
	const code = html('code', { tabindex: 0 }, command);
	const told = html('span', { role: 'status' });
	const copy = html('button', { type: 'button', click: () => copied(code, told) }, 'Copy as curl');
	const links = Object.entries(formats).map(([format, name]) =>
		html('a', { href: address(path, { ...query, format }), download: '' }, name),
	);
	place.replaceChildren(
		html(
			'details',
			{},
			html('summary', {}, 'API call and downloads'),
			html('div', { class: 'call' }, code, copy, told),
			html('p', { class: 'links' }, html('a', { href: url }, 'JSON'), links),
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

/** What is shown, to be passed on: its address, a frame for other pages, a citation, and the chart as a file. */

import { byId, html } from '../controls/dom.js';
import { FILTERS, search } from '../model/address.js';
import { read } from '../model/api.js';
import { dayOf } from '../model/dates.js';
import { view } from '../model/view.js';
import { bibtex, citation, ris } from './citation.js';
import { asPng, asSvg, save, standalone } from './picture-file.js';

/** The parts of the page that a frame can hold. */
export const EMBEDDED = { opening: 'the chart', timeline: 'the timeline', places: 'the map' };

export class Share {
	#opening;

	/** The version of the data: its number and day. */
	#version = { number: '', day: '' };

	#shown = '';

	/** @param opening the first screen, whose chart can be saved */
	constructor(opening) {
		this.#opening = opening;
		byId('share').addEventListener('toggle', () => this.show());
		byId('embed-part').addEventListener('change', () => this.#fill());
		for (const [id, act] of Object.entries({
			'copy-address': () => copy(byId('share-address')),
			'copy-embed': () => copy(byId('share-embed')),
			'copy-citation': () => copy(byId('share-citation')),
			'save-svg': () => this.#save('svg', asSvg),
			'save-png': () => this.#save('png', asPng),
			'save-bibtex': () => this.#saveText(bibtex, 'bib', 'application/x-bibtex'),
			'save-ris': () => this.#saveText(ris, 'ris', 'application/x-research-info-systems'),
		})) {
			byId(id).addEventListener('click', act);
		}
	}

	/** Follows the view while it is open. */
	async show() {
		if (!byId('share').open) {
			return;
		}
		if (!this.#version.number) {
			const { items } = await read('revisions', { limit: 1 }).catch(() => ({ items: [] }));
			const [last] = items;
			this.#version = { number: String(last?.version ?? ''), day: last?.recordedAt.slice(0, 10) ?? '' };
		}
		this.#fill();
	}

	#fill() {
		const { title, address } = described();
		const part = byId('embed-part').value;
		const frame = new URL(`embed${search({ ...view, part })}`, document.baseURI).href;
		const shown = address + part + this.#version.number;
		if (shown !== this.#shown) {
			this.#shown = shown;
			byId('share-address').value = address;
			byId('share-embed').value =
				`<iframe src="${frame.replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="520" loading="lazy" style="border:0"></iframe>`;
			byId('share-citation').value = citation(described(), this.#version, today());
		}
	}

	async #save(type, made) {
		const picture = this.#opening.picture.svg;
		if (!picture) {
			return;
		}
		const { title, address } = described();
		const words = {
			title,
			standfirst: byId('extent').textContent,
			source: `Source: ${address}, version ${this.#version.number} of the data, ${today()}. CC BY 4.0`,
		};
		save(await made(standalone(picture, words)), `sahel-timeline.${type}`);
		byId('share-told').textContent = 'Saved.';
	}

	#saveText(written, type, media) {
		save(new Blob([written(described(), this.#version, today())], { type: media }), `sahel-timeline.${type}`);
		byId('share-told').textContent = 'Saved.';
	}
}

/** What is shown, as the address says it: a view that nobody has changed has none of its own. */
function described() {
	return { title: byId('finding').textContent, address: whole(), knownBy: view.knownBy };
}

function whole() {
	return new URL(`.${search({ ...view, part: '' })}`, document.baseURI).href;
}

/** In a frame, the address of the whole page, of which it shows but a part; in the page itself, nothing. */
export function fullPage() {
	return document.documentElement.classList.contains('embedded') ? whole() : '';
}

function today() {
	return dayOf(Date.now());
}

async function copy(field) {
	const told = byId('share-told');
	try {
		await navigator.clipboard.writeText(field.value);
		told.textContent = 'Copied.';
	} catch {
		// Pages from other than localhost or https have no clipboard: then the text is selected
		field.select();
		told.textContent = 'Selected: copy it with Ctrl+C.';
	}
}

/** Shows only the part that a frame asks for, and where it comes from. */
export function embed() {
	const part = new URLSearchParams(location.search).get('part');
	const shown = Object.hasOwn(EMBEDDED, part) ? part : 'opening';
	document.documentElement.classList.add('embedded', `only-${shown}`);
	// The headline is of all that there is
	document.documentElement.classList.toggle(
		'filtered',
		FILTERS.some((name) => view[name]),
	);
	// A link leads out of the frame, whose page stays as it is
	document.head.append(html('base', { target: '_blank' }));
	document.body.append(
		html(
			'p',
			{ class: 'embedded-from' },
			html('a', { href: whole(), target: '_blank', rel: 'noopener' }, 'Sahel Timeline'),
			': every fact cited, every doubt shown.',
		),
	);
}

/** The places of the view: the map with its journeys and bases, in words and as a table. */

import { query, values } from '../model/address.js';
import { data, eventsShown } from '../model/data.js';
import { edtfInWords, inWords, start } from '../model/dates.js';
import { byId, Drawn, html, keepFocus } from '../controls/dom.js';
import { holdersOf, journeysOf, placesOf, whoTookPart } from './journeys.js';
import { PlaceMap } from './map.js';
import { nameOf, number } from '../model/names.js';
import { cited } from '../troops/series.js';
import { Table } from '../controls/tables.js';
import { offer } from '../controls/downloads.js';
import { go, stay, toggle, view } from '../model/view.js';

export class Places {
	#drawn = new Drawn();

	#places = [];

	#looked = new Drawn();

	constructor() {
		this.map = new PlaceMap(byId('places-picture'), {
			choose: (id) => toggle('place', id),
			open: (id) => go({ event: id }),
			look: (map) => stay({ map }),
		});
		this.table = new Table('places', 'Places', [
			[
				'Place',
				({ id, name }) => html('button', { type: 'button', class: 'link', click: () => toggle('place', id) }, name),
			],
			['Kind', ({ kind, base }) => nameOf('place-kind', kind) + (base && kind !== 'base' ? ' with a base' : '')],
			['Events', ({ count }) => number(count)],
			['Named there itself', ({ here }) => number(here)],
			['In', ({ within }) => within?.name ?? ''],
			['Coordinates', ({ coordinates }) => (coordinates ? `${coordinates.lat}, ${coordinates.lon}` : 'none')],
			['Held by', ({ base, held }) => (base ? held : '')],
		]);
	}

	show() {
		const events = eventsShown();
		const { places, counts, outlines, everywhere, names } = data;
		if (this.#looked.isNew(view.map)) {
			this.map.look(view.map);
		}
		if (
			places.length > 0 &&
			this.#drawn.isNew(events, places, counts, outlines, everywhere, names, view.place, view.on)
		) {
			this.#places = placesOf(events, places);
			const journeys = journeysOf(events, places, everywhere);
			const until = events.filter((event) => !view.on || mayHaveBegun(event, view.on));
			this.map.outline(outlines);
			this.map.show(placesOf(until, places), journeysOf(until, places, everywhere), values(view.place));
			byId('places-day').classList.toggle('hint', !view.on);
			byId('places-day').textContent = view.on ? `Up to ${edtfInWords(view.on)}` : 'Choose a place to filter by it';
			const told = journeys.map(({ words }) => html('li', {}, words));
			tell('journeys', 'Journeys', told);
			tell('bases', 'Bases and who held them', holdersOf(events, counts, places).map(held));
		}
		this.table.show(this.#places);
		const formats = { geojson: 'GeoJSON', csv: 'CSV', ics: 'Calendar' };
		offer(byId('places-takeaway'), 'the events shown', [['events', { ...query(view), format: 'ndjson' }]], formats);
	}
}

/** Whether an event may have begun by a day; one without a known beginning, by its end. */
function mayHaveBegun({ when }, day) {
	const first = when.surelyFrom ?? when.earliest ?? when.latest;
	return !first || start(first) <= start(day);
}

/** So many of a list are in sight; the rest unfolds. */
const FEW = 8;

function tell(id, head, items) {
	const rest = items.slice(FEW);
	const more = html('details', {}, html('summary', {}, `${number(rest.length)} more`), html('ul', {}, rest));
	const list = [html('h3', {}, head), html('ul', {}, items.slice(0, FEW)), rest.length > 0 ? more : ''];
	keepFocus(byId(id), items.length === 0 ? [] : list);
}

function held({ place, events, counts }) {
	return html(
		'li',
		{},
		html('button', { type: 'button', class: 'link', click: () => toggle('place', place.id) }, place.name),
		html(
			'ul',
			{},
			counts.map((count) => html('li', {}, `${count.force.name}: ${cited(count)}`)),
			events.map((event) =>
				html(
					'li',
					{},
					`${whoTookPart(event)}: `,
					html('button', { type: 'button', class: 'link', click: () => go({ event: event.id }) }, event.title),
					` (${inWords(event.when)})`,
				),
			),
		),
	);
}

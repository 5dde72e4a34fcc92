/** The places of the view: the map with its journeys and bases, in words and as a table. */

import { query, values } from './address.js';
import { data } from './data.js';
import { inWords } from './dates.js';
import { byId, Drawn, html } from './dom.js';
import { holdersOf, journeysOf, placesOf, whoTookPart } from './journeys.js';
import { PlaceMap } from './map.js';
import { nameOf, number } from './names.js';
import { cited } from './steps.js';
import { Table } from './tables.js';
import { offer } from './takeaway.js';
import { go, toggle, view } from './view.js';

export class Places {
	#drawn = new Drawn();

	#places = [];

	constructor() {
		this.map = new PlaceMap(byId('places-picture'), (id) => toggle('place', id));
		this.table = new Table('places', 'Places', [
			[
				'Place',
				({ id, name }) => html('button', { type: 'button', class: 'link', click: () => toggle('place', id) }, name),
			],
			['Kind', ({ kind, base }) => nameOf('place-kind', kind) + (base && kind !== 'base' ? ' with a base' : '')],
			['Events', ({ count }) => number(count)],
			['In', ({ within }) => within?.name ?? ''],
			['Coordinates', ({ coordinates }) => (coordinates ? `${coordinates.lat}, ${coordinates.lon}` : 'none')],
			['Held by', ({ base, held }) => (base ? held : '')],
		]);
	}

	show() {
		const { events, places, counts, outlines } = data;
		if (places.length > 0 && this.#drawn.isNew(events, places, counts, outlines, data.names, view.place)) {
			this.#places = placesOf(events, places);
			const journeys = journeysOf(events, places);
			this.map.outline(outlines);
			this.map.show(this.#places, journeys, values(view.place));
			tell(
				'journeys',
				'Journeys',
				journeys.map(({ words }) => html('li', {}, words)),
			);
			tell('bases', 'Bases and who held them', holdersOf(events, counts, places).map(held));
		}
		this.table.show(this.#places);
		offer(byId('places-takeaway'), 'events', query(view), { geojson: 'GeoJSON', csv: 'CSV', ics: 'Calendar' });
	}
}

function tell(id, head, items) {
	byId(id).replaceChildren(...(items.length === 0 ? [] : [html('h3', {}, head), html('ul', {}, items)]));
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

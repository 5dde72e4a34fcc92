/** The events of the view: the timeline with its legend, the filters, and the same events as a table. */

import { FILTERS, query, values } from '../model/address.js';
import { data, eventsShown } from '../model/data.js';
import { dated } from '../controls/detail.js';
import { end, lastDay } from '../model/dates.js';
import { sayDate } from '../controls/date-field.js';
import { byId, Drawn, html, keepFocus } from '../controls/dom.js';
import { chips, choices, differing, FACETS, legend } from '../controls/filters.js';
import { Cards } from './cards.js';
import { extents } from './lanes.js';
import { counted, nameOf, number } from '../model/names.js';
import { hasFailed, isBusy } from '../controls/loading.js';
import { Table } from '../controls/tables.js';
import { offer } from '../controls/downloads.js';
import { Timeline } from './timeline.js';
import { go, toggle, view, windowOfView } from '../model/view.js';

const names = (items) => items.map(({ name }) => name).join(', ');

export class Events {
	#time;

	#isFirst = true;

	#extents = new Drawn();

	#timelineDrawn = new Drawn();

	#filtersDrawn = new Drawn();

	constructor(time) {
		this.#time = time;
		this.timeline = new Timeline(byId('timeline-picture'), time, (id) => go({ event: id }));
		this.cards = new Cards(byId('timeline-cards'), (id) => go({ event: id }));
		this.table = new Table('timeline', 'Events', [
			[
				'Event',
				({ id, title }) => html('button', { type: 'button', class: 'link', click: () => go({ event: id }) }, title),
			],
			['Kind', ({ kind }) => nameOf('event-kind', kind)],
			['Status', ({ status }) => nameOf('event-status', status)],
			['Date', ({ when }) => html('span', {}, dated(when))],
			['Who', ({ participants }) => names(participants.map(({ actor }) => actor))],
			['Where', ({ places }) => names(places.map(({ place }) => place))],
		]);
	}

	show() {
		this.#setWindow();
		const events = eventsShown();
		if (this.#timelineDrawn.isNew(events, data.names, data.conflicts, view.event, view.knownBy)) {
			const day = lastDay(view.knownBy) ?? '';
			const horizon = day ? end(day) : Infinity;
			this.timeline.show(events, view.event, { day, horizon, differing: data.conflicts });
		}
		this.cards.show(events, data.conflicts, data.names);
		this.table.show(events);
		byId('count').textContent = howMany();
		const { facets, names: known, conflicts } = data;
		if (this.#filtersDrawn.isNew(facets, known, conflicts, view.differ, ...FILTERS.map((name) => view[name]))) {
			showFilters();
		}
		const id = view.differ ? events.map((event) => event.id).join(',') : '';
		offer(byId('timeline-takeaway'), 'events', [['events', { ...query(view), id, format: 'ndjson' }]], {
			csv: 'CSV',
			ics: 'Calendar',
			geojson: 'GeoJSON',
			timelinejs: 'TimelineJS',
			atom: 'Feed',
		});
	}

	/**
	 * The window stays where it is when other events come, unless nobody has moved it and none of them would be in it. What it
	 * can move in only grows: going back to what was known earlier shows the same time, with less in it.
	 */
	#setWindow() {
		const facts = data.events.length > 0 ? data.events : data.counts;
		const found = this.#extents.isNew(data.events, data.counts) ? extents(facts) : null;
		if (!found) {
			return;
		}
		const { whole, shown } = this.#time;
		const asked = windowOfView();
		const wholes = [found.whole, extents(data.counts)?.whole, asked, this.#isFirst ? null : whole].filter(Boolean);
		const grown = [Math.min(...wholes.map(([from]) => from)), Math.max(...wholes.map(([, to]) => to))];
		this.#time.most = found.most;
		if (this.#isFirst) {
			this.#time.home = found.most;
		}
		const { home } = this.#time;
		const isInHome = home[1] > found.whole[0] && home[0] < found.whole[1];
		this.#time.set(grown, asked ?? (this.#time.moving ? shown : isInHome ? home : found.most));
		this.#isFirst = data.loaded === 'some' && !this.#time.moved;
	}
}

function howMany() {
	const { total, loaded } = data;
	const events = eventsShown();
	if (hasFailed('events') && total === null) {
		return 'Not loaded';
	}
	if (total === null || (isBusy('events') && loaded !== 'some')) {
		return 'Loading …';
	}
	if (events.length === 0) {
		return 'No event fits the filters and the day of “known by”';
	}
	const all = (total.relation === 'gte' ? 'more than ' : '') + counted(total.value, 'event');
	return {
		whole: counted(events.length, 'event'),
		most: `The first ${number(events.length)} of ${all}; filters narrow them`,
		some: `Loading: ${number(events.length)} of ${all} …`,
	}[loaded];
}

function showFilters() {
	for (const name of ['q', 'date']) {
		const input = byId(name);
		if (document.activeElement !== input) {
			input.value = view[name];
		}
	}
	if (byId('date').value === view.date) {
		sayDate(view.date);
	}
	const set = chips(view, (name, value) => (value ? toggle(name, value) : go({ [name]: '' })));
	const clear = () => go(Object.fromEntries([...FILTERS, 'differ'].map((name) => [name, ''])));
	const clearAll = set.length > 1 ? [html('button', { type: 'button', class: 'link', click: clear }, 'Clear all')] : [];
	keepFocus(byId('chips'), [...set, ...clearAll]);
	if (data.facets) {
		const differ = differing(data.conflicts.size, view.differ, () => go({ differ: view.differ ? '' : 'yes' }));
		keepFocus(byId('legend'), [...legend(data.facets.kind, view.kind, toggle), differ].filter(Boolean));
		keepFocus(
			byId('facets'),
			Object.keys(FACETS)
				.map((name) => [name, facetOf(name)])
				.filter(([name, facet]) => facet.length > 0 || values(view[name]).length > 0)
				.map(([name, facet]) => choices(name, facet, view[name], toggle)),
		);
	}
}

/** The articles have no facet in the API: they are listed without counts. */
function facetOf(name) {
	return name === 'article' ? [...data.articles.keys()].map((value) => ({ value, count: null })) : data.facets[name];
}

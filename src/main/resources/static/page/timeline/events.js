/** The events of the view: the timeline with its legend, the filters, and the same events as a table. */

import { FILTERS, query, values } from '../model/address.js';
import { data, eventsShown } from '../model/data.js';
import { dated } from '../controls/detail.js';
import { dayOf, edtfInWords, end, lastDay, start } from '../model/dates.js';
import { sayDate } from '../controls/date-field.js';
import { byId, calm, Drawn, html, keepFocus } from '../controls/dom.js';
import { chips, choices, differing, FACETS, legend } from '../controls/filters.js';
import { named } from '../controls/named.js';
import { Cards } from './cards.js';
import { extents } from './lanes.js';
import { counted, nameOf, number } from '../model/names.js';
import { hasFailed, isBusy } from '../controls/loading.js';
import { Table } from '../controls/tables.js';
import { offer } from '../controls/downloads.js';
import { Timeline } from './timeline.js';
import { go, toggle, view, windowOfView } from '../model/view.js';

const FORMATS = { csv: 'CSV', ics: 'Calendar', geojson: 'GeoJSON', timelinejs: 'TimelineJS', atom: 'Feed' };

const names = (items) => items.map(({ name }) => name).join(', ');

export class Events {
	#time;

	#isFirst = true;

	#extents = new Drawn();

	#timelineDrawn = new Drawn();

	#filtersDrawn = new Drawn();

	constructor(time) {
		this.#time = time;
		time.listen(calm(() => this.#offer(eventsShown()), 300));
		const unfold = () => go({ background: view.background ? '' : 'yes' });
		this.timeline = new Timeline(byId('timeline-picture'), time, (id) => go({ event: id }), unfold);
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
		if (this.#timelineDrawn.isNew(events, data.names, data.conflicts, view.event, view.knownBy, view.background)) {
			const day = lastDay(view.knownBy) ?? '';
			const horizon = day ? end(day) : Infinity;
			this.timeline.show(events, view.event, {
				day,
				horizon,
				differing: data.conflicts,
				unfolded: view.background === 'yes',
			});
		}
		this.cards.show(events, data.conflicts, data.names);
		this.table.show(events);
		byId('count').textContent = howMany();
		const { facets, names: known, conflicts } = data;
		const { knownBy, differ } = view;
		if (
			this.#filtersDrawn.isNew(
				facets,
				known,
				conflicts,
				data.events,
				knownBy,
				differ,
				...FILTERS.map((name) => view[name]),
			)
		) {
			showFilters();
		}
		this.#offer(events);
	}

	#offer(events) {
		const id = view.differ ? events.map((event) => event.id).join(',') : view.id;
		const asked = { ...query(view), id, format: 'ndjson' };
		const [from, to] = this.#time.shown.map(dayOf);
		const inWindow = { ...asked, date: `${from}/${to}`, format: 'csv' };
		offer(byId('timeline-takeaway'), `the ${counted(events.length, 'event')}`, [['events', asked]], FORMATS, {
			...(view.date ? {} : { [`CSV of ${edtfInWords(`${from}/${to}`)} only`]: ['events', inWindow] }),
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
	keepFocus(byId('found'), named(view.q, data.actors, data.places, view.knownBy));
	if (data.facets) {
		const disputed = data.events.filter(({ id }) => data.conflicts.has(id)).length;
		const differ = differing(disputed, view.differ, () => go({ differ: view.differ ? '' : 'yes' }));
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

/** The articles that were known have no facet in the API: they are listed without counts. */
function facetOf(name) {
	const day = lastDay(view.knownBy);
	const isKnown = ({ published }) => !day || (published.latest && start(published.latest) <= start(day));
	return name === 'article'
		? [...data.articles.values()].filter(isKnown).map(({ id }) => ({ value: id, count: null }))
		: data.facets[name];
}

/** What has come from the API for the view: the pictures read it, the loading here fills it. */

import { query } from './address.js';
import { list, pages, read } from './api.js';
import { FACETS } from '../controls/filters.js';
import { learn, learnCodebook } from './names.js';
import { part } from '../controls/loading.js';
import { chosen, findAgain, given, isForAnother } from '../opening/given.js';
import { pairId, pairs } from '../troops/series.js';
import { view } from './view.js';

/** So many events are drawn at most; who has more of them is asked to narrow the filters. */
const MOST_EVENTS = 5000;

/** How often a list that comes in many pages is drawn, in milliseconds. */
const OFTEN = 600;

const STORY_FIELDS = 'id,status,title,summary,when,reports';

const EVENT_FIELDS = 'id,kind,status,title,when,participants,places';

/** Empty until it comes; lists are replaced as a whole, so that who keeps one sees that it is another. */
export const data = {
	events: [],
	total: null,
	/** Whether that is the whole list, the most that is drawn, or some of it while more comes. */
	loaded: 'some',
	facets: null,
	/** How many events there are in all, by place, whatever the filters are. */
	everywhere: new Map(),
	places: [],
	articles: new Map(),
	outlines: null,
	codebook: null,
	actors: [],
	/** The ids of the events about which sources differ. */
	conflicts: new Set(),
	counts: [],
	pairs: null,
	/** What the page opens with: the series of the leading forces, all of them and as known, and the key events. */
	finding: null,
	series: [],
	detail: null,
	/** How many lists of names have come: what shows names is then drawn again. */
	names: 0,
};

/**
 * Asks for what the view needs and has not asked for yet, or for other data than before; calls `come` whenever some of it
 * has come. Returns whether all of it could be had.
 */
export async function load(come) {
	const filters = query(view);
	const { knownBy, event } = view;
	const parts = {
		finding: [knownBy, (signal, isShown) => loadFinding(knownBy, signal, isShown), { finding: null }],
		codebook: ['', loadCodebook],
		actors: ['', loadActors],
		places: ['', loadPlaces],
		articles: ['', loadArticles],
		outlines: ['', loadOutlines],
		everywhere: ['', loadEverywhere],
		events: [
			filters,
			(signal, isShown) => loadEvents(filters, signal, isShown, come),
			{ events: [], total: null, loaded: 'some' },
		],
		conflicts: [knownBy, (signal) => loadConflicts(knownBy, signal), { conflicts: new Set() }],
		facets: [filters, (signal) => loadFacets(filters, signal)],
		counts: [knownBy, (signal, isShown) => loadCounts(knownBy, signal, isShown), { counts: [], series: [] }],
		event: [[event, knownBy], (signal) => loadEvent(event, knownBy, signal), { detail: null }],
	};
	const loaded = Object.entries(parts).map(([name, [asked, loading, nothing]]) =>
		part(
			name,
			asked,
			async (signal, isShown) => {
				await loading(signal, isShown);
				if (!isShown) {
					come();
				}
			},
			() => {
				Object.assign(data, nothing);
				come();
			},
		),
	);
	const isUpToDate = (await Promise.all(loaded)).every(Boolean);
	// Parts that replace others are drawn together, so that nobody sees one version's events with another's names
	come();
	return isUpToDate;
}

let differing = { events: null, conflicts: null, shown: [] };

/** The events of the view: where it asks for those about which sources differ, no others. */
export function eventsShown() {
	const { events, conflicts } = data;
	if (!view.differ) {
		return events;
	}
	if (differing.events !== events || differing.conflicts !== conflicts) {
		differing = { events, conflicts, shown: events.filter(({ id }) => conflicts.has(id)) };
	}
	return differing.shown;
}

/** Replaces what has come, unless it is the same: what is drawn from it then stays as it is. */
function take(name, value) {
	const isNew = inJson(value) !== inJson(data[name]);
	if (isNew) {
		data[name] = value;
	}
	return isNew;
}

function inJson(value) {
	return JSON.stringify(value instanceof Map || value instanceof Set ? [...value] : value);
}

/** Whoever shows names draws them again. */
function takeNames(name, value) {
	if (take(name, value)) {
		data.names++;
	}
}

async function loadCodebook(signal) {
	const codebook = await read('codebook', {}, signal);
	learnCodebook(codebook);
	takeNames('codebook', codebook);
}

async function loadActors(signal) {
	const actors = await list('actors', { fields: 'id,name,kind,country,aliases' }, signal);
	learn('actor', actors);
	takeNames('actors', actors);
}

async function loadPlaces(signal) {
	const places = await list('places', {}, signal);
	learn('place', places);
	takeNames('places', places);
}

async function loadArticles(signal) {
	const articles = await list('articles', { fields: 'id,title,agency,published' }, signal);
	learn('article', articles);
	takeNames('articles', new Map(articles.map((article) => [article.id, article])));
}

async function loadOutlines(signal) {
	if (!data.outlines) {
		const answer = await fetch('page/map/outlines.json', { signal });
		data.outlines = await answer.json();
	}
}

async function loadEverywhere(signal) {
	const { place = [] } = await read('events/facets', {}, signal);
	take('everywhere', new Map(place.map(({ value, count }) => [value, count])));
}

/**
 * What has come is shown at once, and then now and then: to draw each page of many would keep them waiting. Where a list is
 * shown already, only the whole of the next one replaces it.
 */
async function loadEvents(filters, signal, isShown, come) {
	const all = pages('events', { ...filters, fields: EVENT_FIELDS, sort: 'date' }, signal);
	let shown = isShown ? Infinity : -Infinity;
	for await (const { items, total, whole } of all) {
		if (whole || items.length >= MOST_EVENTS) {
			take('events', items);
			Object.assign(data, { total, loaded: whole ? 'whole' : 'most' });
			return;
		}
		if (performance.now() - shown > OFTEN) {
			Object.assign(data, { events: [...items], total, loaded: 'some' });
			come();
			shown = performance.now();
		}
	}
}

/** A conflict is about an event, and about those that others of its reports tell of. */
async function loadConflicts(knownBy, signal) {
	const conflicts = await list('conflicts', { knownBy }, signal);
	const ids = conflicts.flatMap(({ event, reports }) => [event?.id, ...reports.map((report) => report.event.id)]);
	take('conflicts', new Set(ids.filter(Boolean)));
}

/** The counts of a list do not depend on what is chosen in it. */
async function loadFacets(filters, signal) {
	const names = ['kind', ...Object.keys(FACETS)].filter((name) => name !== 'article');
	const unfiltered = names.filter((name) => filters[name]).join(',');
	const facets = await read('events/facets', { ...filters, unfiltered }, signal);
	const isEstimated = (name) => Boolean(facets.estimate?.facets.includes(name));
	const counts = (name) => facets[name].map((one) => ({ ...one, about: isEstimated(name) }));
	take('facets', Object.fromEntries(names.map((name) => [name, counts(name)])));
}

async function loadCounts(knownBy, signal, isShown) {
	const counts = await list('troop-counts', { knownBy }, signal);
	if (!data.pairs || isShown) {
		const every = knownBy ? await list('troop-counts', {}, signal) : counts;
		take('pairs', pairs(every));
	}
	take('counts', counts);
}

/** The series of forces in places during a time: one request for each place. */
export async function loadSeries(ids, date, knownBy, signal) {
	const places = [...new Set(ids.map((id) => id.split('@')[1]))];
	const answers = await Promise.all(
		places.map((place) => {
			const force = ids
				.filter((id) => id.endsWith(`@${place}`))
				.map((id) => id.split('@')[0])
				.join(',');
			return read('troop-counts/series', { force, place, date, knownBy }, signal);
		}),
	);
	const found = new Map(
		answers.flatMap(({ place, series }) =>
			series.map(({ force, points }) => {
				const id = pairId({ force, place });
				return [id, { id, force, place, points }];
			}),
		),
	);
	take('series', ids.map((id) => found.get(id)).filter(Boolean));
}

/** The series of two forces in one place, with all that is known and with what was known, and the events of the story. */
async function loadFinding(knownBy, signal, isShown) {
	if (isShown || isForAnother(knownBy)) {
		await findAgain(knownBy, signal);
	}
	const { forces, place, years } = given();
	if (forces.length === 0) {
		take('finding', { all: [], known: [], events: [] });
		return;
	}
	const seriesOf = async (known) => {
		const asked = { force: forces.join(','), place, date: years, knownBy: known };
		const { series } = await read('troop-counts/series', asked, signal);
		return series.filter(({ points }) => points.length > 0);
	};
	const [all, known, events] = await Promise.all([
		seriesOf(''),
		knownBy ? seriesOf(knownBy) : null,
		loadStory(knownBy, signal),
	]);
	take('finding', { all, known: known ?? all, events });
}

/** The events of the story and those beside it that were known. */
async function loadStory(knownBy, signal) {
	const story = chosen();
	if (story.length === 0) {
		return [];
	}
	const id = story.map(({ event }) => event).join(',');
	const found = await list('events', { id, fields: STORY_FIELDS, knownBy }, signal);
	const byId = new Map(found.map((event) => [event.id, event]));
	return story.filter(({ event }) => byId.has(event)).map((one) => ({ ...byId.get(one.event), ...one }));
}

async function loadEvent(id, knownBy, signal) {
	if (!id) {
		data.detail = null;
		return;
	}
	// One after the other: of an event that is not there, only that it is not there is worth telling
	const event = await read(`events/${encodeURIComponent(id)}`, { knownBy }, signal);
	const conflicts = await list('conflicts', { event: id, knownBy }, signal);
	take('detail', { event, conflicts, knownBy });
}

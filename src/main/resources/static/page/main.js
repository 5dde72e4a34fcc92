/**
 * The page: keeps the view in the address, asks the API for what the view needs, and hands it to the pictures. Each part
 * of the data is asked for again when its own query changes, and the older request is given up.
 */

import { address, curl, list, pages, Problem, read } from './api.js';
import * as place from './address.js';
import { Chart, cited, pairId, pairs, said } from './chart.js';
import { Clock } from './clock.js';
import { dayOf, edtfInWords, inWords, isDay, start } from './dates.js';
import { dated, detail } from './detail.js';
import { byId, calm, eachFrame, html } from './dom.js';
import { chips, choices, FACETS, legend } from './filters.js';
import { holdersOf, journeysOf, Places, placesOf, whoTookPart } from './map.js';
import { amount, counted, definitionOf, learn, learnCodebook, nameOf, number, valueName } from './names.js';
import { Table } from './tables.js';
import { offer } from './takeaway.js';
import { extents, howMany, Timeline } from './timeline.js';
import { TimeWindow } from './window.js';

/** So many events are drawn at most; who has more of them is asked to narrow the filters. */
const MOST_EVENTS = 5000;

const EVENT_FIELDS = 'id,kind,status,title,when,participants,places';

let view = {};

const data = { events: [], places: [], articles: new Map(), counts: [], series: [] };

const time = new TimeWindow();

const timeline = new Timeline(byId('timeline-picture'), time, (id) => go({ event: id }));

const chart = new Chart(byId('troops-picture'), time, (day) => stay({ on: day }));

const map = new Places(byId('places-picture'), (id) => toggle('place', id));

const clock = new Clock((day) => stay({ knownBy: day }));

/* ---- The view and its address ---- */

/** Shows another view, to which the browser's back button returns. */
function go(change) {
	view = { ...view, ...change };
	history.pushState(null, '', place.write(view));
	refresh();
}

/** Shows another view in the place of this one: a slider has too many of them to go back through. */
function stay(change) {
	view = { ...view, ...change };
	writeAddress();
	refresh();
}

const writeAddress = calm(() => history.replaceState(null, '', place.write(view)), 250);

function toggle(filter, value) {
	go({ [filter]: place.toggled(view[filter], value) });
}

function readAddress() {
	const { view: found, unknown } = place.read(location.search);
	view = found;
	tell('address', unknown.length === 0 ? null : new Problem('The address has parts that this page does not know',
		`${unknown.map((name) => `«${name}»`).join(', ')} ${unknown.length === 1 ? 'is' : 'are'} left out. Filters are: ${place.FILTERS.join(', ')}.`));
	windowOfAddress();
	refresh();
}

function windowOfAddress() {
	if (isDay(view.from) && isDay(view.to) && view.from < view.to) {
		time.show([start(view.from), start(view.to)]);
	}
}

/* ---- Asking the API ---- */

const asked = new Map();

/** Asks for a part of the data when its query is another than before; `load` gets a signal that ends it. */
async function part(name, query, load) {
	const key = JSON.stringify(query);
	const before = asked.get(name);
	if (before?.key === key) {
		return;
	}
	before?.control.abort();
	const control = new AbortController();
	asked.set(name, { key, control });
	busy(name, true);
	try {
		await load(control.signal);
		tell(name, null);
	}
	catch (failure) {
		if (control.signal.aborted) {
			return;
		}
		asked.delete(name);
		tell(name, failure);
		if (name === 'events') {
			byId('count').textContent = 'Not loaded';
		}
	}
	if (!control.signal.aborted) {
		busy(name, false);
	}
}

const PICTURES = { events: 'timeline-picture', series: 'troops-picture', outlines: 'places-picture' };

function busy(name, state) {
	const picture = byId(PICTURES[name]);
	if (picture) {
		picture.setAttribute('aria-busy', state);
	}
}

const problems = new Map();

/** Shows a problem of a part in words, or that there is none any more. */
function tell(name, failure) {
	if (!failure && !problems.has(name)) {
		return;
	}
	if (failure && !(failure instanceof Problem)) {
		console.error(failure);
	}
	if (failure) {
		problems.set(name, failure instanceof Problem ? failure : new Problem('This page has a fault', 'It could not show what the service sent.'));
	}
	else {
		problems.delete(name);
	}
	const told = new Map([...problems.values()].map((problem) => [problem.title + problem.message, problem]));
	byId('problems').replaceChildren(...[...told.values()].map((problem) => html('div', { class: 'problem' },
		html('strong', {}, problem.title), html('p', {}, problem.message),
		problem.details.filter((words) => words !== problem.message).map((words) => html('p', {}, words)),
		problem === problems.get('address') ? null : html('button', { type: 'button', click: refresh }, 'Try again'))));
}

/** Asks for what the view needs and shows what there is. */
function refresh() {
	show();
	part('codebook', '', async (signal) => {
		learnCodebook(await read('codebook', {}, signal));
		show();
	});
	part('actors', '', async (signal) => {
		learn('actor', await list('actors', { fields: 'id,name' }, signal));
		show();
	});
	part('places', '', async (signal) => {
		data.places = await list('places', {}, signal);
		learn('place', data.places);
		show();
	});
	part('articles', '', async (signal) => {
		const articles = await list('articles', { fields: 'id,title,agency,published' }, signal);
		data.articles = new Map(articles.map((article) => [article.id, article]));
		learn('article', articles);
		clock.learn(articles);
		show();
	});
	part('outlines', '', async (signal) => {
		const answer = await fetch('page/outlines.json', { signal });
		map.outline(await answer.json());
	});
	const query = place.query(view);
	part('events', query, (signal) => loadEvents(query, signal));
	part('facets', query, (signal) => loadFacets(query, signal));
	part('counts', view.knownBy, (signal) => loadCounts(view.knownBy, signal));
	part('event', [view.event, view.knownBy], (signal) => loadEvent(signal));
}

async function loadEvents(query, signal) {
	for await (const { items, total, whole } of pages('events', { ...query, fields: EVENT_FIELDS, sort: 'date' }, signal)) {
		const first = data.events.length === 0;
		data.events = whole ? items : [...items];
		data.total = total;
		byId('count').textContent = whole ? howMany(items, null) : `${number(items.length)} of ${howMany(items, total)} …`;
		setWindow(first);
		show();
		if (items.length >= MOST_EVENTS && !whole) {
			byId('count').textContent = `The first ${howMany(items, total)}; narrow the filters to see the others.`;
			return;
		}
	}
}

/** The window stays where it is when the events change, unless none of them would be in it. */
function setWindow(first) {
	const found = extents(data.events);
	if (found) {
		const [from, to] = time.shown;
		const stays = !first && to > found.whole[0] && from < found.whole[1];
		// The whole only grows: going back to what was known earlier shows the same time, with less in it
		const whole = first ? found.whole : [Math.min(found.whole[0], time.whole[0]), Math.max(found.whole[1], time.whole[1])];
		time.set(whole, stays ? time.shown : found.most);
		data.most = found.most;
		if (first) {
			windowOfAddress();
		}
	}
}

/** The counts of a list do not depend on what is chosen in it: it is asked for without itself. */
async function loadFacets(query, signal) {
	const all = read('events/facets', query, signal);
	const without = (name) => query[name] ? read('events/facets', { ...query, [name]: '' }, signal) : all;
	const names = ['kind', ...Object.keys(FACETS)].filter((name) => name !== 'article');
	const facets = await Promise.all(names.map(async (name) => [name, (await without(name))[name]]));
	data.facets = Object.fromEntries(facets);
	show();
}

async function loadCounts(knownBy, signal) {
	data.counts = await list('troop-counts', { knownBy }, signal);
	data.everyPair ??= pairs(knownBy ? await list('troop-counts', {}, signal) : data.counts);
	show();
}

async function loadSeries(ids, knownBy, signal) {
	const places = [...new Set(ids.map((id) => id.split('@')[1]))];
	const date = seriesYears();
	const answers = await Promise.all(places.map((id) => {
		const force = ids.filter((pair) => pair.endsWith(`@${id}`)).map((pair) => pair.split('@')[0]).join(',');
		return read('troop-counts/series', { force, place: id, date, knownBy }, signal);
	}));
	const found = new Map(answers.flatMap((answer) => answer.series.map(({ force, points }) => {
		const pair = { force, place: answer.place };
		return [pairId(pair), { id: pairId(pair), ...pair, points }];
	})));
	data.series = ids.map((id) => found.get(id)).filter(Boolean);
	show();
}

/** The whole years around the events and the counts: a series wants to know of which time. */
function seriesYears() {
	const days = data.counts.flatMap(({ when }) => [when.earliest, when.latest]).filter(Boolean).sort();
	const now = dayOf(time.whole[1]);
	return `${(days[0] ?? now).slice(0, 4)}/${[days.at(-1) ?? now, now].sort()[1].slice(0, 4)}`;
}

async function loadEvent(signal) {
	const { event: id, knownBy } = view;
	if (data.detail?.event.id !== id) {
		data.detail = null;
		show();
	}
	if (id) {
		const [event, conflicts] = await Promise.all([read(`events/${encodeURIComponent(id)}`, { knownBy }, signal),
			list('conflicts', { event: id, knownBy }, signal)]);
		data.detail = { event, conflicts, knownBy };
		show();
	}
}


/* ---- Showing what there is ---- */

/** Shows the view with what has come of it; however much comes at once, it is drawn once. */
const show = eachFrame(showAll);

const estimateAsked = calm(loadEstimates, 150);

function showAll() {
	clock.show(view.knownBy);
	timeline.show(data.events, view.event);
	showFilters();
	showTroops();
	showPlaces();
	showDetail();
	tables.timeline.show(data.events);
	const query = place.query(view);
	offer(byId('timeline-takeaway'), 'events', query, { csv: 'CSV', ics: 'Calendar', geojson: 'GeoJSON', timelinejs: 'TimelineJS', atom: 'Feed' });
	offer(byId('places-takeaway'), 'events', query, { geojson: 'GeoJSON', csv: 'CSV', ics: 'Calendar' });
	for (const [id, table] of Object.entries(tables)) {
		table.details.open = place.values(view.tables).includes(id);
	}
}

function showFilters() {
	const { facets } = data;
	for (const name of ['q', 'date']) {
		const input = byId(name);
		if (document.activeElement !== input) {
			input.value = view[name];
		}
	}
	const set = chips(view, (name, value) => go({ [name]: value ? place.toggled(view[name], value) : '' }));
	const clear = () => go(Object.fromEntries(place.FILTERS.map((name) => [name, ''])));
	byId('chips').replaceChildren(...set, set.length > 1 ? html('button', { type: 'button', class: 'link', click: clear }, 'Clear all') : '');
	if (facets) {
		keepFocus(byId('legend'), legend(facets.kind, view.kind, toggle));
		const articles = [...data.articles.keys()].map((value) => ({ value, count: null }));
		keepFocus(byId('facets'), Object.keys(FACETS).map((name) => choices(name, name === 'article' ? articles : facets[name], view[name], toggle)));
	}
}

/** Replaces what an element holds; who was on a choice by keyboard stays on it. */
function keepFocus(element, content) {
	const active = element.contains(document.activeElement) ? document.activeElement : null;
	const selector = active?.matches('input') ? `input[name="${active.name}"][value="${CSS.escape(active.value)}"]` : active?.dataset.kind ? `[data-kind="${active.dataset.kind}"]` : null;
	element.replaceChildren(...content);
	if (selector) {
		element.querySelector(selector)?.focus({ preventScroll: true });
	}
}

/** The chosen forces and places: those of the address, or the two with the most counts. */
function chosenPairs() {
	const every = data.everyPair ?? [];
	const known = place.values(view.troops).filter((id) => id.includes('@'));
	return view.troops ? known : every.slice(0, 2).map(({ id }) => id);
}

function showTroops() {
	if (!data.everyPair) {
		return;
	}
	const ids = chosenPairs();
	const choose = (id) => go({ troops: place.toggled(ids.join(','), id) || 'none' });
	keepPairs(ids, choose);
	part('series', [ids, view.knownBy, seriesYears()], (signal) => loadSeries(ids, view.knownBy, signal));
	chart.show(data.series, data.counts, view.on);
	tables.troops.show(data.series.rows ??= data.series.flatMap((one) => one.points.map((point) => ({ ...one, ...point }))));
	tables.counts.show(data.counts);
	const [force, where] = (ids[0] ?? '@').split('@');
	if (force) {
		offer(byId('troops-takeaway'), 'troop-counts/series', { force, place: where, date: seriesYears(), knownBy: view.knownBy });
	}
	offer(byId('counts-takeaway'), 'troop-counts', { knownBy: view.knownBy }, { csv: 'CSV', ndjson: 'NDJSON' });
	estimateAsked();
}

function keepPairs(ids, choose) {
	const active = document.activeElement?.dataset?.pair;
	byId('pairs').replaceChildren(...data.everyPair.map(({ id, force, place: where, count }) => html('button', { type: 'button', 'data-pair': id,
		'aria-pressed': String(ids.includes(id)), click: () => choose(id) }, `${force.name} in ${where.name} `, html('span', { class: 'count' }, number(count)))));
	if (active) {
		byId('pairs').querySelector(`[data-pair="${active}"]`)?.focus({ preventScroll: true });
	}
}

/** Explains the day that is pointed to. */
function loadEstimates() {
	const ids = data.series.map(({ id }) => id);
	const { on, knownBy } = view;
	part('estimate', [ids, on, knownBy], async (signal) => {
		if (!on || ids.length === 0) {
			byId('estimate').replaceChildren();
			return;
		}
		const estimates = await Promise.all(ids.map((id) => {
			const [force, where] = id.split('@');
			return read('troop-counts/estimate', { force, place: where, on, knownBy }, signal);
		}));
		byId('estimate').replaceChildren(html('h3', {}, `${edtfInWords(on)}, explained`), ...estimates.map(explained));
	});
}

function explained(estimate) {
	const { force, place: where, status, asOf, ageDays, basis, conflicts, withdrawals = [] } = estimate;
	const used = [...basis.map(({ troopCount, ...one }) => ({ ...one, says: countInWords(troopCount) })), ...withdrawals.map(({ event, ...one }) => ({ ...one, says: choice(event) }))];
	const reasons = (wanted) => used.filter((one) => one.used === wanted).map(({ why, says }) => html('li', {}, why, ' ', html('small', {}, says)));
	const aside = reasons(false);
	return html('section', { class: 'explained' },
		html('h4', {}, `${force.name} in ${where.name}: ${amount(estimate)}`),
		html('p', {}, html('strong', {}, nameOf('estimate-status', status)), `: ${definitionOf('estimate-status', status)}`, asOf ? ` (as of ${edtfInWords(asOf)}${ageDays ? `, ${counted(ageDays, 'day')} old` : ''}).` : '.'),
		html('ul', {}, reasons(true)),
		conflicts.length > 0 ? html('p', { class: 'disagree' }, `The counts of the time exclude each other: ${conflicts.map((one) => one.troopCounts?.join(', ') ?? one).join('; ')}.`) : null,
		aside.length > 0 ? html('details', {}, html('summary', {}, `${counted(aside.length, 'other count')} looked at and not used`), html('ul', {}, aside)) : null,
		html('code', {}, curl(address('troop-counts/estimate', { force: force.id, place: where.id, on: estimate.on, knownBy: estimate.knownBy }))));
}

function countInWords(id) {
	const count = data.counts.find((one) => one.id === id);
	return count ? cited(count) : id;
}

function choice(id) {
	const title = data.events.find((event) => event.id === id)?.title ?? valueName('event', id);
	return html('button', { type: 'button', class: 'link', click: () => go({ event: id }) }, title);
}

const narrow = matchMedia('(max-width: 1099px)');

let detailed = {};

/** The panel stands beside the pictures where there is room, and over them where there is none. */
function showDetail() {
	const panel = byId('detail');
	const { detail: found, articles } = data;
	if (!found) {
		detailed = {};
		if (panel.open) {
			panel.close();
			coverOthers();
			timeline.focus();
		}
	}
	else if (detailed.found !== found || detailed.articles !== articles) {
		const another = detailed.found?.event.id !== found.event.id;
		detailed = { found, articles };
		byId('detail-title').textContent = found.event.title;
		byId('detail-content').replaceChildren(...detail(found.event, found.conflicts, articles, found.knownBy,
			{ open: (id) => go({ event: id }), filter: toggle }));
		if (!panel.open) {
			panel.show();
		}
		coverOthers();
		if (another) {
			panel.scrollTop = 0;
			byId('detail-title').focus({ preventScroll: true });
		}
	}
}

/** What the panel covers cannot be reached. */
function coverOthers() {
	const covered = narrow.matches && byId('detail').open;
	document.querySelectorAll('.skip, .top, .clock, .filters, #views').forEach((element) => element.inert = covered);
}

function showPlaces() {
	if (data.places.length === 0) {
		return;
	}
	const shown = placesOf(data.events, data.places);
	const journeys = journeysOf(data.events, data.places);
	const selected = place.values(view.place);
	const holders = holdersOf(data.events, data.counts, data.places);
	map.show(shown, journeys, selected);
	tables.places.show(data.events.places ??= shown);
	byId('journeys').replaceChildren(...(journeys.length === 0 ? [] : [html('h3', {}, 'Journeys'), html('ul', {}, journeys.map(({ words }) => html('li', {}, words)))]));
	byId('bases').replaceChildren(...(holders.length === 0 ? [] : [html('h3', {}, 'Bases and who held them'), html('ul', {}, holders.map(held))]));
}

function held({ place: base, events, counts }) {
	return html('li', {}, html('button', { type: 'button', class: 'link', click: () => toggle('place', base.id) }, base.name), html('ul', {},
		counts.map((count) => html('li', {}, `${count.force.name}: ${cited(count)}`)),
		events.map((event) => html('li', {}, `${whoTookPart(event)}: `, choice(event.id), ` (${inWords(event.when)})`))));
}

const listed = (items) => items.join(', ');

const tables = {
	timeline: new Table('timeline-table', 'Events', [
		['Event', ({ id, title }) => html('button', { type: 'button', class: 'link', click: () => go({ event: id }) }, title)],
		['Kind', ({ kind }) => nameOf('event-kind', kind)], ['Status', ({ status }) => nameOf('event-status', status)],
		['Date', ({ when }) => html('span', {}, dated(when))],
		['Who', ({ participants }) => listed(participants.map(({ actor }) => actor.name))],
		['Where', ({ places }) => listed(places.map(({ place: { name } }) => name))],
	], keepTable),
	troops: new Table('troops-table', 'Steps', [
		['Force', ({ force, place: where }) => `${force.name} in ${where.name}`],
		['From', ({ from }) => edtfInWords(from)], ['To', ({ to }) => edtfInWords(to)],
		['Low', ({ low }) => numberOrNone(low)], ['Best', ({ best }) => numberOrNone(best)], ['High', ({ high }) => numberOrNone(high)],
		['Status', ({ status }) => nameOf('estimate-status', status)],
	], keepTable),
	counts: new Table('counts-table', 'Counts', [
		['Count', (count) => cited(count)], ['Force', ({ force }) => force.name], ['Place', ({ place: where }) => where.name],
		['Low', ({ count }) => numberOrNone(count.low)], ['Stated', ({ count }) => numberOrNone(count.stated)], ['High', ({ count }) => numberOrNone(count.high)],
		['Of', ({ when }) => inWords(when)], ['Said', ({ reported }) => inWords(reported)],
	], keepTable),
	places: new Table('places-table', 'Places', [
		['Place', ({ id, name }) => html('button', { type: 'button', class: 'link', click: () => toggle('place', id) }, name)],
		['Kind', ({ kind, base }) => nameOf('place-kind', kind) + (base && kind !== 'base' ? ' with a base' : '')], ['Events', ({ count }) => number(count)],
		['In', ({ within }) => within?.name ?? ''], ['Coordinates', ({ coordinates }) => coordinates ? `${coordinates.lat}, ${coordinates.lon}` : 'none'],
	], keepTable),
};

function numberOrNone(value) {
	return value === null ? 'not known' : number(value);
}

function keepTable(id, open) {
	const name = id.replace('-table', '');
	if (place.values(view.tables).includes(name) !== open) {
		stay({ tables: place.toggled(view.tables, name) });
	}
}

/* ---- Listening ---- */

time.listen((over, wanted) => {
	if (over && wanted) {
		view.from = dayOf(time.shown[0]);
		view.to = dayOf(time.shown[1]);
		writeAddress();
	}
});

const TIME = { earlier: () => time.pan(-0.5), later: () => time.pan(0.5), in: () => time.zoom(1.6), out: () => time.zoom(1 / 1.6), most: () => time.show(data.most ?? time.whole), whole: () => time.show(time.whole) };

const MAP = { in: () => map.zoomBy(1.5), out: () => map.zoomBy(1 / 1.5), whole: () => map.zoomBy(null) };

document.addEventListener('click', ({ target }) => {
	const button = target.closest('[data-time], [data-map]');
	(TIME[button?.dataset.time] ?? MAP[button?.dataset.map])?.();
});

for (const [form, name] of [['search', 'q'], ['dated', 'date']]) {
	const apply = () => view[name] !== byId(name).value.trim() && go({ [name]: byId(name).value.trim() });
	byId(form).addEventListener('submit', (event) => {
		event.preventDefault();
		apply();
	});
	byId(name).addEventListener(name === 'q' ? 'input' : 'change', name === 'q' ? calm(apply, 350) : apply);
}

byId('shut').addEventListener('click', () => go({ event: '' }));

addEventListener('keydown', (event) => {
	if (event.key === 'Escape' && view.event) {
		go({ event: '' });
	}
});

narrow.addEventListener('change', coverOthers);

addEventListener('popstate', readAddress);

// What sticks below the clock, or is scrolled to, has to know how high it is
new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty('--clock', `${target.offsetHeight}px`)).observe(document.querySelector('.clock'));

byId('choose').open = matchMedia('(min-width: 900px)').matches;

readAddress();

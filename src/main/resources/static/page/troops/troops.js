/** The troops of the view: which forces in which places, their chart, the day that is pointed to, explained, and tables. */

import { paragraphOf, toggled, values } from '../model/address.js';
import { address, curl, read } from '../model/api.js';
import { Chart } from './chart.js';
import { data, loadSeries } from '../model/data.js';
import { edtfInWords, inWords, lastDay } from '../model/dates.js';
import { byId, calm, Drawn, html, keepFocus } from '../controls/dom.js';
import { amount, counted, definitionOf, learn, nameOf, number, valueName } from '../model/names.js';
import { editions, hasFailed, part } from '../controls/loading.js';
import { cited, pairId } from './series.js';
import { Table } from '../controls/tables.js';
import { offer } from '../controls/downloads.js';
import { go, stay, view } from '../model/view.js';

const none = (value) => (value === null ? 'not known' : number(value));

export class Troops {
	#come;

	#pairsDrawn = new Drawn();

	#stepsDrawn = new Drawn();

	#explained = new Drawn();

	#rows = [];

	/** The day under the pointer, which goes away with it; a chosen one is in the address. */
	#pointed = '';

	#time;

	/** @param time the window of time
	 * @param come called when more data has come */
	constructor(time, come) {
		this.#come = come;
		this.#time = time;
		this.chart = new Chart(byId('troops-picture'), time, {
			point: (day) => this.#point(day),
			choose: (day) => stay({ on: day }),
		});
		this.steps = new Table('troops', 'Steps', [
			['Force', ({ force, place }) => `${force.name} in ${place.name}`],
			['From', ({ from }) => edtfInWords(from)],
			['To', ({ to }) => edtfInWords(to)],
			['Low', ({ low }) => none(low)],
			['Best', ({ best }) => none(best)],
			['High', ({ high }) => none(high)],
			['Status', ({ status }) => nameOf('estimate-status', status)],
		]);
		this.counts = new Table('counts', 'Counts', [
			['Count', (count) => cited(count)],
			['Force', ({ force }) => force.name],
			['Place', ({ place }) => place.name],
			['Low', ({ count }) => none(count.low)],
			['Stated', ({ count }) => none(count.stated)],
			['High', ({ count }) => none(count.high)],
			['Of', ({ when }) => inWords(when)],
			['Said', ({ reported }) => inWords(reported)],
		]);
	}

	show() {
		if (!data.pairs) {
			return;
		}
		const ids = chosen();
		if (this.#pairsDrawn.isNew(data.pairs, data.counts, ids.join())) {
			showPairs(ids);
		}
		this.#load(ids);
		const known = lastDayKnown();
		if (this.#stepsDrawn.isNew(data.series, data.counts, data.names, known)) {
			this.chart.show(data.series, data.counts, known);
			this.#rows = data.series.flatMap(({ points, ...one }) => points.map((point) => ({ ...one, ...point })));
		}
		this.chart.point(this.#pointed || view.on);
		this.steps.show(this.#rows);
		this.counts.show(data.counts);
		showCalls(ids, this.#years());
		const { knownBy, on } = view;
		if (this.#explained.isNew(data.series, data.counts, data.names, editions(), knownBy, on, this.#pointed)) {
			explainSoon(this.#pointed || on);
		}
	}

	/** A series wants to know of which time: of all that the window can show, which the events decide. */
	#load(ids) {
		if (data.total === null && !hasFailed('events')) {
			return;
		}
		const { knownBy } = view;
		const years = this.#years();
		const load = async (signal) => {
			await loadSeries(ids, years, knownBy, signal);
			this.#come();
		};
		part('series', [ids, years, knownBy], load, () => {
			data.series = [];
			this.#come();
		});
	}

	/** The whole years of the window, as far as the API counts them. */
	#years() {
		const [from, to] = this.#time.whole.map((instant) => new Date(instant).getUTCFullYear());
		return [Math.max(1, from), Math.min(9999, to)].map((year) => String(year).padStart(4, '0')).join('/');
	}

	/** A pointer that leaves gives way to the chosen day; where none is chosen, the last one stays explained. */
	#point(day) {
		if (day || view.on) {
			this.#pointed = day;
			this.#come();
		}
	}
}

/** The last day of what was known: the one of the view, or else the last on which an article was published. */
function lastDayKnown() {
	const published = [...data.articles.values()].map((article) => article.published.latest).filter(Boolean);
	return lastDay(view.knownBy) ?? published.sort().at(-1) ?? '';
}

/** The forces and places of the address, or the two with the most counts. */
function chosen() {
	return view.troops
		? values(view.troops).filter((id) => id.includes('@'))
		: data.pairs.slice(0, 2).map(({ id }) => id);
}

function showPairs(ids) {
	const choose = (id) => go({ troops: toggled(ids.join(','), id) || 'none' });
	keepFocus(
		byId('pairs'),
		data.pairs.map(({ id, force, place }) =>
			html(
				'button',
				{ type: 'button', 'data-pair': id, 'aria-pressed': String(ids.includes(id)), click: () => choose(id) },
				`${force.name} in ${place.name} `,
				html('span', { class: 'count' }, number(data.counts.filter((count) => pairId(count) === id).length)),
			),
		),
	);
}

function showCalls(ids, date) {
	const { knownBy } = view;
	const series = ids
		.map((id) => id.split('@'))
		.map(([force, place]) => ['troop-counts/series', { force, place, date, knownBy }]);
	offer(byId('troops-takeaway'), 'the steps', series);
	const counts = [['troop-counts', { knownBy, format: 'ndjson' }]];
	offer(byId('counts-takeaway'), 'the counts', counts, { csv: 'CSV', ndjson: 'NDJSON' });
}

/** A pointer that moves over the chart asks for no day that it does not rest on. */
const explainSoon = calm(explain, 150);

function explain(on) {
	const ids = data.series.map(({ id }) => id);
	const { knownBy } = view;
	const place = byId('estimate');
	const nothing = () =>
		place.replaceChildren(html('p', {}, 'Point to a day of the chart, and what is known of it is explained here.'));
	const load = async (signal) => {
		if (!on || ids.length === 0) {
			nothing();
			return;
		}
		const estimates = await Promise.all(
			ids.map((id) => {
				const [force, where] = id.split('@');
				return read('troop-counts/estimate', { force, place: where, on, knownBy }, signal);
			}),
		);
		await learnTitles(estimates, knownBy, signal);
		const content = [explainedHead(on), ...estimates.map(explained)];
		// What reads the same stays: it would be read aloud again
		if (content.map(({ textContent }) => textContent).join('') !== place.textContent) {
			keepFocus(place, content);
		}
	};
	part('estimate', [ids, on, knownBy, data.names, data.counts.length], load, nothing);
}

/** An estimate names withdrawals by their ids; the filters may have left these events out. */
async function learnTitles(estimates, knownBy, signal) {
	const ids = new Set(estimates.flatMap(({ withdrawals }) => withdrawals.map(({ event }) => event)));
	const shown = new Set(data.events.map(({ id }) => id));
	const missing = [...ids].filter((id) => !shown.has(id));
	const events = missing.map((id) => read(`events/${encodeURIComponent(id)}`, { knownBy }, signal));
	learn('event', await Promise.all(events));
}

function explainedHead(on) {
	const forget = html('button', { type: 'button', 'aria-label': 'Forget the day', click: () => stay({ on: '' }) }, '✕');
	return html(
		'div',
		{ class: 'head' },
		html('h3', {}, `${edtfInWords(on)}, explained`),
		on === view.on ? forget : null,
	);
}

function explained(estimate) {
	const { force, place, on, knownBy, status, asOf, ageDays, conflicts, forecast } = estimate;
	const since = asOf ? ` (as of ${edtfInWords(asOf)}${ageDays ? `, ${counted(ageDays, 'day')} old` : ''})` : '';
	const unused = reasons(estimate, false);
	const counts = estimate.basis.filter(({ used }) => !used).length;
	return html(
		'section',
		{ class: 'explained' },
		html(
			'h4',
			{},
			`${force.name} in ${place.name}: ${amount(estimate)} `,
			forecast && html('span', { class: 'forecast' }, 'Forecast'),
		),
		forecast && html('p', {}, 'This day is later than everything that was known.'),
		html(
			'p',
			{},
			html('strong', {}, nameOf('estimate-status', status)),
			`: ${definitionOf('estimate-status', status)}${since}.`,
		),
		html('ul', {}, reasons(estimate, true)),
		conflicts.map(({ troopCounts }) =>
			html(
				'p',
				{ class: 'disagree' },
				'These counts exclude each other: ',
				troopCounts.flatMap((id, at) => [at > 0 ? ' – ' : '', ...countInWords(id)]),
			),
		),
		unused.length > 0
			? html(
					'details',
					{},
					html('summary', {}, `Looked at and not used: ${unusedInWords(counts, unused.length - counts)}`),
					html('ul', {}, unused),
				)
			: null,
		html('code', {}, curl(address('troop-counts/estimate', { force: force.id, place: place.id, on, knownBy }))),
	);
}

function unusedInWords(counts, withdrawals) {
	const words = [counts && counted(counts, 'count'), withdrawals && counted(withdrawals, 'withdrawal')];
	return words.filter(Boolean).join(' and ');
}

/** What the estimate rests on, or what it passed over, each with why. */
function reasons({ basis, withdrawals }, used) {
	const told = [
		...basis.map((one) => ({ ...one, what: countInWords(one.troopCount) })),
		...withdrawals.map((one) => ({ ...one, what: eventLink(one.event) })),
	];
	return told
		.filter((one) => one.used === used)
		.map(({ why, what }) => html('li', {}, why, ' ', html('small', {}, what)));
}

function countInWords(id) {
	const count = data.counts.find((one) => one.id === id);
	if (!count) {
		return [id];
	}
	return [cited(count), ' ', html('a', { href: paragraphOf(count.citation) }, 'Read on')];
}

function eventLink(id) {
	const title = data.events.find((event) => event.id === id)?.title ?? valueName('event', id);
	return html('button', { type: 'button', class: 'link', click: () => go({ event: id }) }, title);
}

/** The troops of the view: which forces in which places, their chart, the day that is pointed to, explained, and tables. */

import { toggled, values } from './address.js';
import { address, curl, read } from './api.js';
import { Chart } from './chart.js';
import { data, loadSeries } from './data.js';
import { edtfInWords, inWords } from './dates.js';
import { byId, calm, Drawn, html, keepFocus } from './dom.js';
import { amount, counted, definitionOf, nameOf, number, valueName } from './names.js';
import { part } from './parts.js';
import { cited } from './steps.js';
import { Table } from './tables.js';
import { offer } from './takeaway.js';
import { go, stay, view } from './view.js';

const none = (value) => (value === null ? 'not known' : number(value));

export class Troops {
	#come;

	#pairsDrawn = new Drawn();

	#stepsDrawn = new Drawn();

	#rows = [];

	/** @param time the window of time
	 * @param come called when more data has come */
	constructor(time, come) {
		this.#come = come;
		this.chart = new Chart(byId('troops-picture'), time, (day) => stay({ on: day }));
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
		if (this.#pairsDrawn.isNew(data.pairs, ids.join())) {
			showPairs(ids);
		}
		part('series', [ids, view.knownBy], async (signal) => {
			await loadSeries(ids, view.knownBy, signal);
			this.#come();
		});
		if (this.#stepsDrawn.isNew(data.series, data.counts, data.names)) {
			this.chart.show(data.series, data.counts);
			this.#rows = data.series.flatMap(({ points, ...one }) => points.map((point) => ({ ...one, ...point })));
		}
		this.chart.point(view.on);
		this.steps.show(this.#rows);
		this.counts.show(data.counts);
		showCalls(ids);
		explainSoon();
	}
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
		data.pairs.map(({ id, force, place, count }) =>
			html(
				'button',
				{ type: 'button', 'data-pair': id, 'aria-pressed': String(ids.includes(id)), click: () => choose(id) },
				`${force.name} in ${place.name} `,
				html('span', { class: 'count' }, number(count)),
			),
		),
	);
}

function showCalls(ids) {
	const [force, place] = (ids[0] ?? '').split('@');
	if (place) {
		offer(byId('troops-takeaway'), 'troop-counts/series', { force, place, date: data.years, knownBy: view.knownBy });
	}
	offer(byId('counts-takeaway'), 'troop-counts', { knownBy: view.knownBy }, { csv: 'CSV', ndjson: 'NDJSON' });
}

/** A pointer that moves over the chart asks for no day that it does not rest on. */
const explainSoon = calm(explain, 150);

function explain() {
	const ids = data.series.map(({ id }) => id);
	const { on, knownBy } = view;
	part('estimate', [ids, on, knownBy], async (signal) => {
		if (!on || ids.length === 0) {
			byId('estimate').replaceChildren();
			return;
		}
		const estimates = await Promise.all(
			ids.map((id) => {
				const [force, place] = id.split('@');
				return read('troop-counts/estimate', { force, place, on, knownBy }, signal);
			}),
		);
		byId('estimate').replaceChildren(html('h3', {}, `${edtfInWords(on)}, explained`), ...estimates.map(explained));
	});
}

function explained(estimate) {
	const { force, place, on, knownBy, status, asOf, ageDays, conflicts } = estimate;
	const since = asOf ? ` (as of ${edtfInWords(asOf)}${ageDays ? `, ${counted(ageDays, 'day')} old` : ''})` : '';
	const unused = reasons(estimate, false);
	return html(
		'section',
		{ class: 'explained' },
		html('h4', {}, `${force.name} in ${place.name}: ${amount(estimate)}`),
		html(
			'p',
			{},
			html('strong', {}, nameOf('estimate-status', status)),
			`: ${definitionOf('estimate-status', status)}${since}.`,
		),
		html('ul', {}, reasons(estimate, true)),
		conflicts.map(({ troopCounts }) =>
			html('p', { class: 'disagree' }, 'These counts exclude each other: ', troopCounts.map(countInWords).join(' – ')),
		),
		unused.length > 0
			? html(
					'details',
					{},
					html('summary', {}, `${counted(unused.length, 'other count')} looked at and not used`),
					html('ul', {}, unused),
				)
			: null,
		html('code', {}, curl(address('troop-counts/estimate', { force: force.id, place: place.id, on, knownBy }))),
	);
}

/** What the estimate rests on, or what it passed over, each with why. */
function reasons({ basis, withdrawals = [] }, used) {
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
	return count ? cited(count) : id;
}

function eventLink(id) {
	const title = data.events.find((event) => event.id === id)?.title ?? valueName('event', id);
	return html('button', { type: 'button', class: 'link', click: () => go({ event: id }) }, title);
}

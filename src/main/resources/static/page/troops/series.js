/** What the chart is made of: steps with their bands, counts with their citations; and what they say, in words. */

import { edtfInWords, end, inWords, span, start } from '../model/dates.js';
import { svg } from '../controls/dom.js';
import { amount, definitionOf, nameOf, number, valueName } from '../model/names.js';

const { d3 } = globalThis;

/** A force in a place as the address of the page names it. */
export function pairId(count) {
	return `${count.force.id}@${count.place.id}`;
}

/** What the counts are of: each force in each place, those with the most counts first. */
export function pairs(counts) {
	const pairs = d3
		.rollups(
			counts,
			(group) => ({ id: pairId(group[0]), force: group[0].force, place: group[0].place, count: group.length }),
			pairId,
		)
		.map(([, pair]) => pair);
	return d3.sort(
		pairs,
		(pair) => -pair.count,
		(pair) => pair.id,
	);
}

/** What a step says, in words. */
export function said(point) {
	return `${amount(point)}; ${nameOf('estimate-status', point.status).toLowerCase()}`;
}

/** The points of a series as far as anything was known: what lies beyond a day is left out. */
export function known(points, day) {
	const isKnown = ({ from }) => !day || start(from) <= start(day);
	const cut = (point) => (day && start(point.to) > start(day) ? { ...point, to: day } : point);
	return points.filter(isKnown).map(cut);
}

/** A step: its band, up to the top where no upper bound is known, and the best line where there is one. */
export function step(point, next, x, y, id) {
	const [left, right] = [x(start(point.from)), x(end(point.to))];
	const [top, bottom] = y.range().toReversed();
	const shown = { 'data-status': point.status, 'data-from': point.from };
	if (point.status === 'unknown') {
		return [
			svg(
				'rect',
				{
					class: 'unknown',
					...shown,
					x: left,
					width: right - left,
					y: top,
					height: bottom - top,
					fill: `url(#unknown-${clean(id)})`,
				},
				svg('title', {}, definitionOf('estimate-status', 'unknown')),
			),
		];
	}
	const upper = point.high === null ? top : y(point.high);
	const lower = y(point.low ?? 0);
	const fill =
		point.status === 'between' ? `url(#between-${clean(id)})` : point.high === null ? `url(#open-${clean(id)})` : null;
	const title = svg(
		'title',
		{},
		`${edtfInWords(`${point.from}/${point.to}`)}: ${said(point)}. ${definitionOf('estimate-status', point.status)}.`,
	);
	const drawn = [
		svg(
			'rect',
			{
				class: `band ${point.status}`,
				...shown,
				x: left,
				width: Math.max(1, right - left),
				y: upper,
				height: Math.max(2, lower - upper),
				fill,
			},
			title,
		),
	];
	if (point.best !== null) {
		const riser = next?.best !== null && next?.best !== undefined ? `V${y(next.best)}` : '';
		drawn.push(
			svg('path', {
				class: `best ${point.status}`,
				...shown,
				d: `M${left},${y(point.best)}H${Math.max(right, left + 2)}${riser}`,
			}),
		);
	}
	return drawn;
}

/**
 * A count: a point at its number, a whisker over its bounds and one over its time; a plan is hollow, who had gone a cross.
 * Where an article names no number there is no point, and where it leaves one end of the time open, it stands at the other.
 */
export function mark(count, x, y) {
	const { low, high, stated } = count.count;
	const shape = { planned: d3.symbolTriangle, departed: d3.symbolCross }[count.measure] ?? d3.symbolCircle;
	const { x0, x1, at } = timeOf(count, x);
	const value = y(stated ?? low ?? 0);
	const top = high === null ? y.range()[1] : y(high);
	const whiskers =
		stated === null ? `M${at},${y(low ?? 0)}V${top}` : `M${x0},${value}H${x1}M${at},${y(low ?? 0)}V${top}`;
	return svg(
		'g',
		{ class: `count ${count.measure} ${stated === null ? 'without-number' : ''}`, 'data-count': count.id },
		svg('title', {}, cited(count)),
		svg('path', { class: 'whisker', d: whiskers }),
		stated === null
			? null
			: svg('path', { class: 'point', d: d3.symbol(shape, 48)(), transform: `translate(${at},${value})` }),
	);
}

/** From where to where a count's time goes on the axis, and where its point stands. */
function timeOf(count, x) {
	const { from, to } = span(count.when);
	const [left, right] = x.range();
	const x0 = Number.isFinite(from) ? x(from) : left;
	const x1 = Number.isFinite(to) ? x(to) : right;
	const at = !Number.isFinite(from) ? x1 : !Number.isFinite(to) ? x0 : (x0 + x1) / 2;
	return { x0: Math.max(x0, left - 20), x1: Math.min(x1, right + 20), at };
}

/** A count in words, with its citation. */
export function cited(count) {
	const { stated, qualifier } = count.count;
	const words = qualifier === 'exact' ? '' : `${nameOf('qualifier', qualifier).toLowerCase()} `;
	const many = (words + (stated === null ? '' : number(stated))).trim();
	const part = count.component ? ` (${count.component})` : '';
	return `${nameOf('troop-measure', count.measure)}: ${many}${part}, ${inWords(count.when)}. ${count.attributedTo ? count.attributedTo + ', in ' : ''}“${valueName('article', count.citation.article.id)}”, paragraph ${count.citation.paragraph}.`;
}

/** An id that other attributes can point to. */
export function clean(id) {
	return id.replace('@', '-in-');
}

/** The fillings of a panel's bands. */
export function hatches(id) {
	const pattern = (name, size, path) =>
		svg(
			'pattern',
			{
				id: `${name}-${clean(id)}`,
				width: size,
				height: size,
				patternUnits: 'userSpaceOnUse',
				patternTransform: 'rotate(45)',
			},
			svg('path', { d: path, class: `hatch ${name}` }),
		);
	return svg(
		'defs',
		{},
		pattern('between', 7, 'M0,0V7'),
		pattern('unknown', 12, 'M5,6h2'),
		pattern('beyond', 8, 'M0,0V8'),
		svg(
			'linearGradient',
			{ id: `open-${clean(id)}`, x1: 0, x2: 0, y1: 1, y2: 0 },
			svg('stop', { offset: 0, class: 'open', 'stop-opacity': 0.4 }),
			svg('stop', { offset: 1, class: 'open', 'stop-opacity': 0.03 }),
		),
	);
}

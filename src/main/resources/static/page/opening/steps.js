/** How the first chart draws what was counted: the steps of both forces, and what was not yet known. */

import { svg } from '../controls/dom.js';
import { end, start } from '../model/dates.js';
import { evidenced } from './finding.js';

/** A dotted line that is shorter than this is no more than a speck, in pixels. */
const SPECK = 24;

/** The room above the highest number for what is said of it, in pixels. */
export const ABOVE = 22;

/** The main force: the bands that its counts allow, and a line at the best numbers. */
export function steps(points, x, y) {
	const known = points.filter(({ status }) => status !== 'unknown');
	return known.flatMap((point, position) => {
		const [left, right] = [Math.max(x(start(point.from)), x.range()[0]), Math.min(x(end(point.to)), x.range()[1])];
		if (right <= left) {
			return [];
		}
		const next = known[position + 1];
		const low = y(point.low ?? 0);
		const high = y(point.high ?? point.low ?? 0);
		return [
			point.low === point.high
				? null
				: svg('rect', {
						class: `band ${point.status}`,
						x: left,
						width: Math.max(1, right - left),
						y: high,
						height: Math.max(1, low - high),
						fill: point.status === 'between' ? 'url(#opening-leaving)' : null,
					}),
			point.best === null
				? null
				: svg('path', {
						class: `best ${point.status}`,
						d: `M${left},${y(point.best)}H${right}${next && next.best !== null ? `V${y(next.best)}` : ''}`,
					}),
		];
	});
}

/** The other force, thin, and only as far as somebody counted it. */
export function besides(points, x, y) {
	const steps = evidenced(points);
	if (steps.length === 0) {
		return [];
	}
	const last = steps.at(-1);
	return [
		...steps
			.filter(({ best, from, to }) => best !== null || x(end(to)) - x(start(from)) > SPECK)
			.map((point) => {
				const level = y(point.best ?? point.low ?? 0);
				return svg('path', {
					class: point.best === null ? 'least' : `best ${point.status}`,
					d: `M${x(start(point.from))},${level}H${x(end(point.to))}`,
				});
			}),
		svg('circle', { class: 'stop', cx: x(end(last.to)), cy: y(last.best ?? last.low ?? 0), r: 2.5 }),
	];
}

/** From where to where nothing was known yet: from the right on where all of it was. */
export function beyond(x, knownBy) {
	const [left, right] = x.range();
	return [knownBy ? Math.max(x(end(knownBy)), left) : right, right];
}

/** The shade on what nobody could know yet. */
export function horizon(x, y, knownBy) {
	const [from, to] = beyond(x, knownBy);
	const [bottom, top] = y.range();
	return from < to
		? [svg('rect', { class: 'horizon', x: from, width: to - from, y: top - ABOVE, height: bottom - top + ABOVE })]
		: [];
}

/** The filling of a withdrawal under way. */
export function defs() {
	return svg(
		'defs',
		{},
		svg(
			'pattern',
			{ id: 'opening-leaving', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
			svg('path', { d: 'M0,0V8', class: 'hatch' }),
		),
	);
}

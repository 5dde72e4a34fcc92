/** What the steps of the first chart say, written where they are. */

import { svg } from '../controls/dom.js';
import { DAY, end, start } from '../model/dates.js';
import { number } from '../model/names.js';

const { d3 } = globalThis;

/** A band narrower than this has no room for words. */
const ROOMY = 96;

/** Names the number that it began with, the longest withdrawal, the last count and its end. */
export function words(points, x, y) {
	const known = points.filter(({ status }) => status !== 'unknown');
	if (known.length === 0) {
		return svg('text', { class: 'nothing', x: x.range()[0] + 8, y: y(0) - 10 }, 'Nobody had counted them yet');
	}
	const [first] = known;
	const counted = known.filter(({ status, best, from, to }) => status === 'reported' && best > 0 && from === to).at(-1);
	const last = known.at(-1);
	const between = known.filter(({ status, high }) => status === 'between' && high !== null);
	const longest = between.toSorted((one, other) => width(other, x) - width(one, x))[0];
	const about = first.low === first.high ? '' : 'about ';
	return [
		first.best === null
			? null
			: svg(
					'text',
					{ class: 'plateau', x: Math.max(x(start(first.from)), x.range()[0]) + 5, y: y(first.high ?? first.best) - 6 },
					`${about}${number(first.best)}`,
				),
		longest && width(longest, x) > ROOMY ? leaving(longest, x, y) : null,
		counted
			? [
					svg('circle', { class: 'telling', cx: x(start(counted.from) + DAY / 2), cy: y(counted.best), r: 5.5 }),
					svg(
						'text',
						{ class: 'telling', x: x(start(counted.from)) + 12, y: y(counted.best) - 9 },
						`${number(counted.best)} on ${short(counted.from).replace(/ \d{4}$/, '')}`,
					),
				]
			: null,
		last.best === 0
			? svg('text', { class: 'none', x: x(start(last.from)) + 10, y: y(0) - 8 }, `0 from ${short(last.from)}`)
			: null,
	];
}

function leaving(step, x, y) {
	const middle = (x(start(step.from)) + x(end(step.to))) / 2;
	const lines = ['leaving: between', `${number(step.low)} and ${number(step.high)}`];
	return svg(
		'text',
		{ class: 'leaving', 'text-anchor': 'middle', y: y((step.low + step.high) / 2) - 4 },
		lines.map((line, position) => svg('tspan', { x: middle, dy: position === 0 ? 0 : 17 }, line)),
	);
}

function width({ from, to }, x) {
	return x(end(to)) - x(start(from));
}

/** A day as it is written in a picture: “12 Dec 2023”. */
export function short(day) {
	return d3.utcFormat('%-d %b %Y')(start(day));
}

/** What the steps of the first chart say, written where they are, each with the places that it may have. */

import { svg } from '../controls/dom.js';
import { end, start } from '../model/dates.js';
import { number } from '../model/names.js';
import { evidenced } from './finding.js';
import { ABOVE, beyond } from './steps.js';

const { d3 } = globalThis;

/** The height of a line in a text of more than one, in pixels. */
const LINE = 17;

/** A narrower band than this has room for half a line. */
const WIDE_BAND = 130;

/** The last count of an exact day: the number that the chart is about. */
export function telling(points) {
	return points.filter(({ status, best, from, to }) => status === 'reported' && best > 0 && from === to).at(-1);
}

/**
 * Names the last count, the number that it began with, and its end.
 * @returns the texts, each with its places: an x, a y and an anchor
 */
export function words(points, x, y) {
	const known = points.filter(({ status }) => status !== 'unknown');
	const [left, right] = x.range();
	if (known.length === 0) {
		return [
			{
				text: svg('text', { class: 'nothing' }, 'Nobody had counted them yet'),
				places: [[left + 8, y(0) - 10, 'start']],
			},
		];
	}
	const [first] = known;
	const last = known.at(-1);
	const counted = telling(known);
	const texts = [];
	if (last.best === 0) {
		const at = x(start(last.from)) + 10;
		texts.push({
			text: svg('text', { class: 'none' }, `0 from ${short(last.from)}`),
			places: [
				[at, y(0) - 8, 'start'],
				[right, y(0) - 8, 'end'],
			],
		});
	}
	if (counted) {
		const at = x(start(counted.from));
		const level = y(counted.best);
		texts.push({
			text: svg(
				'text',
				{ class: 'telling' },
				`${number(counted.best)} on ${short(counted.from).replace(/ \d{4}$/, '')}`,
			),
			places: [9, 13, 17, 29, 49].map((up) => [at + 12, level - up, 'start']),
		});
	}
	if (first.best !== null) {
		const at = Math.max(x(start(first.from)), left) + 5;
		const level = y(first.high ?? first.best) - 6;
		texts.push({
			text: svg('text', { class: 'plateau' }, `${first.low === first.high ? '' : 'about '}${number(first.best)}`),
			places: [
				[at, level, 'start'],
				[at, y(first.low ?? first.best) + 18, 'start'],
			],
		});
	}
	return texts;
}

/** Names the longest withdrawal: in its band, and nowhere else. Beside it, the words would speak of another time. */
export function wordsOfLeaving(points, x, y) {
	const between = points.filter(({ status, high }) => status === 'between' && high !== null);
	const [longest] = between.toSorted((one, other) => width(other, x) - width(one, x));
	return longest ? [leaving(longest, x, y)] : [];
}

function leaving(step, x, y) {
	const [from, to] = [x(start(step.from)), x(end(step.to))];
	const [low, high] = [number(step.low), number(step.high)];
	const lines =
		to - from > WIDE_BAND ? ['leaving: between', `${low} and ${high}`] : ['leaving:', `between ${low}`, `and ${high}`];
	const text = svg(
		'text',
		{ class: 'leaving' },
		lines.map((line, position) => svg('tspan', { x: 0, dy: position === 0 ? 0 : LINE }, line)),
	);
	const middle = y((step.low + step.high) / 2) - ((lines.length - 1) * LINE) / 2 + 4;
	const places = [0, 24, -24, 40].map((down) => [(from + to) / 2, middle + down, 'middle']);
	return { text, places: (room) => (room < to - from ? places : []) };
}

/** Names the other force where its counts begin and where they end. */
export function wordsBeside(points, others, x, y) {
	const steps = evidenced(points);
	if (steps.length === 0) {
		return [];
	}
	const last = steps.at(-1);
	const first = steps.find(({ best }) => best !== null) ?? steps[0];
	const [begins, ends] = [x(start(first.from)), x(end(last.to))];
	const level = y(last.best ?? last.low ?? 0);
	const texts = [
		{
			text: svg('text', {}, `${others}: no count after ${short(last.to)}`),
			places: [4, -12, -28, -44, 22].map((down) => [ends + 8, level + down, 'start']),
		},
	];
	if (first.best !== null) {
		texts.push({
			text: svg('text', {}, `${number(first.best)} ${others}`),
			places: [
				[begins - 6, y(first.best) + 4, 'end'],
				[begins, y(first.best) - 6, 'start'],
				[begins, y(first.best) + 15, 'start'],
			],
		});
	}
	return texts;
}

/** Says of the shade that it is what was not known. */
export function wordsOfHorizon(x, y, knownBy) {
	const [from, to] = beyond(x, knownBy);
	const [, top] = y.range();
	const level = top - ABOVE + 16;
	return from < to
		? [
				{
					text: svg('text', { class: 'horizon' }, 'not yet known'),
					places: [
						[from + 8, level, 'start'],
						[to - 8, level, 'end'],
						[from + 8, level + 24, 'start'],
						[from + 8, level + 48, 'start'],
					],
				},
			]
		: [];
}

function width({ from, to }, x) {
	return x(end(to)) - x(start(from));
}

/** A day as it is written in a picture: “12 Dec 2023”. */
export function short(day) {
	return d3.utcFormat('%-d %b %Y')(start(day));
}

/**
 * What happened meanwhile, below the axis of the first chart: a dot, a line up to its label, and a whisker over its bounds.
 * Dots that would lie on each other stand below each other.
 */

import { svg } from '../controls/dom.js';
import { edtfInWords, end, start } from '../model/dates.js';
import { dayOfEvent } from './finding.js';

/** As many rows of labels as are drawn above the chart at most, their height, and what separates two labels, in pixels. */
const ROWS = 6;

export const ROW = 19;

const APART = 12;

/** How far apart the middles of two dots are at least, in pixels. */
const DOT = 10;

/** What has not happened says so, without colour and shape to rely on. */
const PENDING = { announced: ' (announced)', scheduled: ' (deadline)' };

/** A chart narrower than this has no room for labels. */
const ROOMY = 560;

const measure = document.createElement('canvas').getContext('2d');

/**
 * The events within a chart, each with its place, the row of its label (below 0 if it has no room) and the level of its dot;
 * how many rows and levels there are.
 */
export function labelled(events, x, width) {
	measure.font = '600 12px system-ui, sans-serif';
	const [left, right] = x.range();
	const ends = Array.from({ length: width < ROOMY ? 0 : ROWS }, () => -Infinity);
	const levels = [];
	const items = events
		.filter((event) => dayOfEvent(event))
		.map((event) => ({ ...event, label: event.label + (PENDING[event.status] ?? '') }))
		.map((event) => ({ event, at: x(start(dayOfEvent(event))) }))
		.filter(({ at }) => at >= left && at <= right)
		.sort((one, other) => one.at - other.at)
		.map((item) => {
			const length = measure.measureText(item.event.label).width + 4;
			const isLate = item.at + length > width;
			const from = isLate ? item.at - length : item.at;
			const row = ends.findIndex((last) => last + APART <= from);
			if (row >= 0) {
				ends[row] = from + length;
			}
			const bounds = boundsOf(item, x);
			return { ...item, row, isLate, bounds, level: levelOf(bounds, levels) };
		});
	return { items, rows: ends.filter((last) => last > -Infinity).length, levels: levels.length };
}

/** From where to where an event may lie: its dot with its whisker, as far as the chart shows them. */
function boundsOf({ at, event: { when } }, x) {
	const [left, right] = x.range();
	const isRange = when.earliest && when.latest && when.earliest !== when.latest;
	return isRange ? [Math.max(left, x(start(when.earliest))), Math.min(right, x(end(when.latest)))] : [at, at];
}

/** The first level on which these bounds have room, which they take. */
function levelOf([from, to], levels) {
	const room = { from: Math.min(from, to) - DOT / 2, to: to + DOT / 2 };
	const free = levels.findIndex((taken) => taken.every((other) => room.to <= other.from || room.from >= other.to));
	const level = free < 0 ? levels.length : free;
	(levels[level] ??= []).push(room);
	return level;
}

/** How much room so many levels of dots take below the axis. */
export function depth(levels) {
	return levels * DOT;
}

function dotAt(level, bottom) {
	return bottom + DOT * (level + 0.5) + 1;
}

/** The line from an event up to its label, which is drawn below all labels. */
export function stem({ event, at, row, level }, y) {
	const [bottom] = y.range();
	return svg('path', {
		class: 'stem',
		'data-id': event.id,
		d: `M${at},${row < 0 ? bottom - 6 : labelAt(row) + 4}V${dotAt(level, bottom)}`,
	});
}

function labelAt(row) {
	return 4 + row * ROW;
}

/** Draws an event; `open` hears of the one that is chosen. */
export function keyEvent({ event, at, row, level, isLate, bounds: [from, to] }, y, open) {
	const dot = dotAt(level, y.range()[0]);
	const { when, id, title, label, status } = event;
	const words = `${title}, ${edtfInWords(when.edtf)}`;
	const choose = (pressed) => {
		if (pressed.key === 'Enter' || pressed.key === ' ') {
			pressed.preventDefault();
			open(id);
		}
	};
	return svg(
		'g',
		{
			class: `key-event ${status}`,
			'data-id': id,
			tabindex: 0,
			role: 'button',
			'aria-label': words,
			click: () => open(id),
			keydown: choose,
		},
		svg('title', {}, words),
		from < to ? svg('path', { class: 'whisker', d: `M${from},${dot}H${to}` }) : null,
		svg('rect', { class: 'hit', x: at - DOT / 2, y: dot - DOT / 2, width: DOT, height: DOT }),
		svg('circle', { cx: at, cy: dot, r: 4 }),
		row < 0
			? null
			: svg(
					'text',
					{ x: at + (isLate ? -4 : 4), y: labelAt(row) + 10, 'text-anchor': isLate ? 'end' : 'start' },
					label,
				),
	);
}

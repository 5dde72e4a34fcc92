/** What happened meanwhile, on the axis of the first chart: a dot, a line up to its label, and a whisker over its bounds. */

import { svg } from '../controls/dom.js';
import { edtfInWords, end, start } from '../model/dates.js';
import { dayOfEvent } from './finding.js';

/** Rows of labels above the chart, their height, and what separates two of them, in pixels. */
const ROWS = 3;

export const ROW = 19;

const APART = 12;

/** What has not happened says so, without colour and shape to rely on. */
const PENDING = { announced: ' (announced)', scheduled: ' (deadline)' };

/** A chart narrower than this has no room for labels. */
const ROOMY = 560;

const measure = document.createElement('canvas').getContext('2d');

/** The events within a chart, each with its place, and the row of its label: below 0 if it has no room. */
export function labelled(events, x, width) {
	measure.font = '600 12px system-ui, sans-serif';
	const [left, right] = x.range();
	const ends = Array.from({ length: width < ROOMY ? 0 : ROWS }, () => -Infinity);
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
			return { ...item, row, isLate };
		});
	return { items, rows: ends.filter((last) => last > -Infinity).length };
}

/** The line from an event up to its label, which is drawn below all labels. */
export function stem({ event, at, row }, y) {
	const [bottom] = y.range();
	return svg('path', {
		class: 'stem',
		'data-id': event.id,
		d: `M${at},${labelAt(row, bottom) + (row < 0 ? 0 : 4)}V${bottom}`,
	});
}

function labelAt(row, bottom) {
	return row < 0 ? bottom - 14 : 4 + row * ROW;
}

/** Draws an event; `open` hears of the one that is chosen. */
export function keyEvent({ event, at, row, isLate }, x, y, open) {
	const [bottom] = y.range();
	const { when, id, title, label, status } = event;
	const words = `${title}, ${edtfInWords(when.edtf)}`;
	const choose = (pressed) => {
		if (pressed.key === 'Enter' || pressed.key === ' ') {
			pressed.preventDefault();
			open(id);
		}
	};
	const isRange = when.earliest && when.latest && when.earliest !== when.latest;
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
		isRange
			? svg('path', { class: 'whisker', d: `M${x(start(when.earliest))},${bottom}H${x(end(when.latest))}` })
			: null,
		svg('circle', { cx: at, cy: bottom, r: 4 }),
		row < 0
			? svg('rect', { class: 'hit', x: at - 6, y: bottom - 20, width: 12, height: 30 })
			: svg(
					'text',
					{ x: at + (isLate ? -4 : 4), y: labelAt(row, bottom) + 10, 'text-anchor': isLate ? 'end' : 'start' },
					label,
				),
	);
}

/** Where the events of the timeline lie: lanes by family, rows without overlaps, and the window that most events are in. */

import { DAY, span } from '../model/dates.js';
import { FAMILIES, familyOf } from '../model/kinds.js';

const { d3 } = globalThis;

/** More events than this in sight are drawn close together, without their titles. */
const ROOMY = 260;

/** Heights of the head of a lane and of a row, close together and with titles, in pixels. */
const HEAD = 20;

const ROW = { dense: 13, roomy: 20 };

/** How far an open end fades, in pixels. */
export const FADE = 44;

/** The room of a symbol with its flag, in pixels. */
const FLAG = 19;

/** A day that is wider than this shows from when to when it is, beside its mark. */
const WIDE_DAY = 18;

/** How far outside of the window it is drawn, in widths of the window: what a drag brings into sight is there already. */
export const MARGIN = 0.5;

const measure = document.createElement('canvas').getContext('2d');
measure.font = '12px system-ui, sans-serif';

const widths = new Map();

function widthOf(text) {
	if (!widths.has(text)) {
		widths.set(text, measure.measureText(text).width * 1.04);
	}
	return widths.get(text);
}

/** What is written beside an event, without colour and shape to rely on. */
export function label({ status, title, when }) {
	const before = { announced: 'Announced: ', scheduled: 'Deadline: ', disputed: 'Disputed: ' }[status] ?? '';
	return before + (when.approximate ? '≈ ' : '') + title + (when.uncertain ? ' (?)' : '');
}

/** Gives each event in sight or near it the first row of its lane that has room.
 * @param events the events
 * @param shown the window of time, in milliseconds
 * @param width of the picture, in pixels */
export function layOut(events, [from, to], width) {
	const scale = { from, perPixel: (to - from) / width, width };
	const margin = (to - from) * MARGIN;
	const near = events
		.map((event) => ({ event, ...span(event.when) }))
		.filter((item) => item.to > from - margin && item.from < to + margin)
		.map((item) => ({ ...item, isBackground: item.from <= from && item.to >= to }))
		.sort(inLane);
	const dense = near.length > ROOMY;
	const rows = dense ? ROW.dense : ROW.roomy;
	const lanes = [];
	let top = 0;
	for (const family of FAMILIES) {
		const members = near.filter(({ event }) => familyOf(event.kind) === family);
		if (members.length > 0) {
			members.forEach((item) => place(item, scale, dense));
			const count = stack(members, top + HEAD, rows);
			lanes.push({ id: family.id, name: family.name, top, bottom: top + HEAD + count * rows + 6 });
			top = lanes.at(-1).bottom;
		}
	}
	return { ...scale, dense, rows, lanes, height: Math.max(top, 60), items: near };
}

/** What goes on throughout the window stands below what happens in it. */
function inLane(one, other) {
	const byId = one.event.id < other.event.id ? -1 : 1;
	return one.isBackground - other.isBackground || one.from - other.from || one.to - other.to || byId;
}

/** Stacks the members of a lane; gives the number of its rows. */
function stack(members, top, rows) {
	const ends = [];
	for (const item of members) {
		const free = ends.findIndex((end) => end <= item.left);
		const row = free < 0 ? ends.length : free;
		ends[row] = item.right + 6;
		item.y = top + row * rows + rows / 2;
	}
	return ends.length;
}

/** Where an event lies, in pixels: its bounds `x0` and `x1`, its symbol at `centre`, and the room that it takes. */
function place(item, scale, dense) {
	bound(item, scale);
	const length = item.x1 - item.x0;
	item.isWide = item.isDay && length > WIDE_DAY;
	if (item.isDay) {
		item.centre = (item.x0 + item.x1) / 2;
	} else {
		// The symbol of a long span belongs to its title, and points to no day
		item.centre = length < 26 ? (item.x0 + item.x1) / 2 : Math.min(Math.max(item.x0, 0) + 11, item.x1 - 8);
	}
	item.dense = dense;
	item.text = dense || item.x1 < 12 || item.x0 > scale.width ? '' : label(item.event);
	entitle(item, scale.width);
}

/** The bounds; an open end fades at the edge of what is in sight, so that it is seen to be open. */
function bound(item, { from, perPixel, width }) {
	const margin = width * MARGIN;
	const x = (instant) => Math.min(Math.max((instant - from) / perPixel, -margin), width + margin);
	item.opensLeft = item.from === -Infinity;
	item.opensRight = item.to === Infinity;
	item.x0 = item.opensLeft ? Math.min(0, x(item.to) - FADE) : x(item.from);
	item.x1 = item.opensRight ? Math.max(width, x(item.from) + FADE) : Math.max(x(item.to), item.x0 + 4);
}

/** The title follows the symbol; towards the right edge it stands on the left, where it is not cut off. */
function entitle(item, width) {
	// A deadline has its flag between the symbol and the title
	const gap = item.event.status === 'scheduled' ? FLAG : 10;
	const after = item.text ? gap + widthOf(item.text) : 7;
	const start = item.isDay ? item.centre : item.x0;
	item.before = item.text !== '' && item.centre + after > width && start - after > 0 && start <= width;
	item.textAt = item.before ? start - (item.isDay ? 10 : 6) : item.centre + gap;
	item.left = Math.min(item.x0, item.before ? start - after : item.centre - 7);
	item.right = Math.max(item.x1, item.centre + (item.before ? 7 : after));
}

/** The middle of a date, or its known end. */
export function middle(when) {
	const { from, to } = span(when);
	return from === -Infinity ? to : to === Infinity ? from : (from + to) / 2;
}

/** The window that most events lie in, and all of the time that there is. */
export function extents(events) {
	const spans = events.map(({ when }) => span(when));
	const known = spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
	if (known.length === 0) {
		return null;
	}
	const first = d3.min(known);
	const last = d3.max(known);
	const pad = Math.max((last - first) * 0.04, 30 * DAY);
	const starts = spans
		.map(({ from, to }) => (Number.isFinite(from) ? from : to))
		.filter(Number.isFinite)
		.sort(d3.ascending);
	// A fifth of the events may lie before: background that began years ago would leave no room for what happened
	const from = d3.quantileSorted(starts, 0.2);
	const side = Math.max((last - from) * 0.06, 10 * DAY);
	return { whole: [first - pad, last + pad], most: [Math.max(first - pad, from - side), last + side] };
}

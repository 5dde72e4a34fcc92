/** Where the events of the timeline lie: lanes by family, rows without overlaps, and the window that most events are in. */

import { DAY, drawing, span } from '../model/dates.js';
import { FAMILIES, familyOf } from '../model/kinds.js';

const { d3 } = globalThis;

/** More events than this in sight are drawn close together, without their titles. */
const ROOMY = 260;

/** Heights of the head of a lane and of a row: close together, and with titles on paper and on the screen, in pixels. */
const HEAD = 20;

const ROW = { dense: 13, paper: 18, roomy: 22 };

/** How far an open end fades, in pixels. */
const FADE = 30;

/** From the middle of a symbol to what stands beside it: to the title, or to the flag, and from there to the title. */
const GAP = 11;

const FLAG = 12;

/** The room of the sign that sources differ. */
const SIGN = 16;

/** A day that is wider than this shows from when to when it is, beside its mark. */
const WIDE_DAY = 18;

/** A title that has less room than this, in pixels, is left out. */
const LEAST_TITLE = 40;

/** What goes on for at least this part of the window, and began before it, is background. */
const BACKGROUND = 0.75;

/** How far outside of the window it is drawn, in widths of the window: what a drag brings into sight is there already. */
export const MARGIN = 0.5;

const measure = document.createElement('canvas').getContext('2d');

const widths = new Map();

function widthOf(text, isBold) {
	const key = isBold + text;
	if (!widths.has(key)) {
		measure.font = `${isBold ? 600 : 400} 12px system-ui, sans-serif`;
		widths.set(key, measure.measureText(text).width * 1.04);
	}
	return widths.get(key);
}

/** As much of a title as there is room for; the whole of it is in the event's accessible name. */
export function shortened(text, room, width) {
	if (width(text) <= room) {
		return text;
	}
	let fits = Math.floor((text.length * room) / width(text));
	while (fits > 0 && width(text.slice(0, fits).trimEnd() + '…') > room) {
		fits--;
	}
	return room < LEAST_TITLE || fits < 3 ? '' : text.slice(0, fits).trimEnd() + '…';
}

/** What is written beside an event, without colour and shape to rely on. */
export function label({ status, title, when }) {
	const before = { announced: 'Announced: ', scheduled: 'Deadline: ', disputed: 'Disputed: ' }[status] ?? '';
	return before + (when.approximate ? '≈ ' : '') + title + (when.uncertain ? ' (?)' : '');
}

/** Gives each event in sight or near it the first row of its lane that has room.
 * @param events the events
 * @param shown the window of time, in milliseconds
 * @param width of the picture, in pixels
 * @param options `horizon`, the instant after which nothing was known; `differing`, the ids of events about which sources
 * differ; `unfolded`, whether the background is drawn; `isPaper`, whether it is for paper; and `selected`, the id of an event that is drawn in any case */
export function layOut(events, [from, to], width, options = {}) {
	const { horizon = Infinity, differing = new Set(), unfolded = true, selected = '' } = options;
	const scale = { from, perPixel: (to - from) / width, width };
	const margin = (to - from) * MARGIN;
	const all = events.map((event) => ({ event, ...until(horizon, event) }));
	const outside = { earlier: all.filter(({ end }) => end < from), later: all.filter(({ start }) => start > to) };
	const near = all
		.filter((item) => item.end > from - margin && item.start < to + margin)
		.map((item) => ({ ...item, differs: differing.has(item.event.id), isBackground: isBackground(item, from, to) }))
		.sort(inLane);
	const background = near.filter(({ isBackground: isLong }) => isLong).map(({ event }) => event.id);
	// Where there is nothing else, it is no background
	const isOpen = unfolded || background.length === near.length;
	const folded = new Set(isOpen ? [] : background.filter((id) => id !== selected));
	const items = near.filter(({ event }) => !folded.has(event.id));
	const dense = items.length > ROOMY;
	const rows = rowOf(dense, options);
	const lanes = [];
	let top = 0;
	for (const family of FAMILIES) {
		const members = items.filter(({ event }) => familyOf(event.kind) === family);
		if (members.length > 0) {
			members.forEach((item) => place(item, scale, dense));
			const count = stack(members, top + HEAD, rows);
			lanes.push({ id: family.id, name: family.name, top, bottom: top + HEAD + count * rows + 6 });
			top = lanes.at(-1).bottom;
		}
	}
	return {
		...scale,
		dense,
		rows,
		lanes,
		height: Math.max(top, 60),
		items,
		folded,
		outside,
		background: background.length,
	};
}

function rowOf(dense, { isPaper }) {
	return dense ? ROW.dense : isPaper ? ROW.paper : ROW.roomy;
}

/** How an event's date is drawn where nothing was known after an instant: only what is yet to come lies beyond it. */
function until(horizon, { when, status }) {
	const drawn = drawing(when);
	const isToCome = status === 'announced' || status === 'scheduled';
	const most = isToCome ? drawn.most : Math.min(drawn.most, Math.max(horizon, drawn.least));
	const to = isToCome || drawn.to < most ? drawn.to : Number.isFinite(drawn.to) ? most : drawn.to;
	const sure = drawn.sure && !isToCome ? drawn.sure.map((instant) => Math.min(instant, most)) : drawn.sure;
	const finite = (instant, other) => (Number.isFinite(instant) ? instant : other);
	return {
		...drawn,
		sure,
		to,
		most,
		start: finite(drawn.from, sure?.[0] ?? drawn.at),
		end: finite(to, sure?.[1] ?? drawn.at),
	};
}

/** What only stands behind the story that the window tells: it began before, and takes up most of it. */
function isBackground({ start, end }, from, to) {
	return start <= from && Math.min(end, to) - from >= BACKGROUND * (to - from);
}

/** What goes on throughout the window stands below what happens in it. */
function inLane(one, other) {
	const byId = one.event.id < other.event.id ? -1 : 1;
	return one.isBackground - other.isBackground || one.start - other.start || one.end - other.end || byId;
}

/** Stacks the members of a lane; gives the number of its rows. */
function stack(members, top, rows) {
	const ends = [];
	for (const item of members) {
		const free = ends.findIndex((end) => end <= item.left);
		const row = free < 0 ? ends.length : free;
		ends[row] = item.right + 8;
		item.y = top + row * rows + rows / 2;
	}
	return ends.length;
}

/**
 * Where an event lies, in pixels: what is sure from `x0` to `x1`, what is possible from `w0` to `w1`, its symbol at `centre`,
 * and the room that it takes.
 */
function place(item, scale, dense) {
	bound(item, scale);
	const length = item.x1 - item.x0;
	item.isBar = Boolean(item.sure) && !item.isDay;
	item.isWide = item.isDay && length > WIDE_DAY;
	// The symbol of a long bar belongs to its title, and points to no day
	item.centre = item.isBar && length >= 26 ? Math.min(Math.max(item.x0, 0) + 7, item.x1 - 7) : (item.x0 + item.x1) / 2;
	item.dense = dense;
	item.text = dense || item.w1 < 12 || item.w0 > scale.width - 12 ? '' : label(item.event);
	entitle(item, scale.width);
}

/** The bounds; an end that fades does so over a few pixels, unless a bound is nearer. */
function bound(item, { from, perPixel, width }) {
	const margin = width * MARGIN;
	const x = (instant) => Math.min(Math.max((instant - from) / perPixel, -margin), width + margin);
	const [first, last] = item.sure ?? [item.at, item.at];
	item.x0 = x(first);
	item.x1 = Math.max(x(last), item.x0 + (item.sure ? 4 : 0));
	item.w0 = Number.isFinite(item.from) ? x(item.from) : Math.max(item.x0 - FADE, x(item.least));
	item.w1 = Number.isFinite(item.to) ? x(item.to) : Math.min(item.x1 + FADE, x(item.most));
	item.w0 = Math.min(item.w0, item.x0);
	item.w1 = Math.max(item.w1, item.x1);
	item.opensLeft = item.w0 > x(item.least) + 0.5;
	item.opensRight = item.w1 < x(item.most) - 0.5;
}

/**
 * The title stands beside the symbol, above the line of what is sure and possible. Between the two is the room of a
 * deadline's flag and of the sign that sources differ.
 */
function entitle(item, width) {
	const { centre, w0, w1, isDay, event, differs } = item;
	const flagAt = event.status === 'scheduled' ? (isDay ? 9 : w1 - centre) : null;
	const flag = flagAt !== null && flagAt < 60 ? Math.max(flagAt, 0) + FLAG : GAP;
	const sign = differs ? SIGN : 0;
	item.left = Math.min(w0, centre - 7);
	item.right = Math.max(w1, centre + flag + sign - 3);
	item.signAt = centre + flag + 5;
	if (item.text !== '') {
		const isInSight = centre >= 0 && centre <= width;
		Object.assign(item, (isInSight ? besideSymbol : atEdge)(item, width, flag, sign));
		const taken = widthOf(item.text, isDay) + 2;
		item.left = Math.min(item.left, item.before ? item.textAt - taken : item.textAt);
		item.right = Math.max(item.right, item.before ? item.textAt + sign : item.textAt + taken);
	}
}

/** On the right of the symbol, or on the left if it has more room only there. */
function besideSymbol({ text, centre, x0, isBar, isDay }, width, flag, sign) {
	const start = (isBar ? Math.min(x0, centre - 7) : centre - 7) - sign - 3;
	const end = centre + flag + sign;
	const measured = (words) => widthOf(words, isDay);
	const before = end + measured(text) > width - 2 && start > width - end;
	const short = shortened(text, before ? start - 2 : width - end - 2, measured);
	return before
		? { before, text: short, textAt: start, signAt: start + 9 }
		: { before, text: short, textAt: end, signAt: centre + flag + 5 };
}

/** A symbol out of sight, of which only the line is seen, leaves its title at the edge, with an arrow. */
function atEdge({ text, centre, isDay }, width, flag, sign) {
	const before = centre > width;
	const measured = (words) => widthOf(words, isDay);
	const short = shortened(before ? `${text} ▸` : `◂ ${text}`, width - 12 - sign, measured);
	return before
		? { before, text: short, textAt: width - 4 - sign, signAt: width - 4 - sign + 9 }
		: { before, text: short, textAt: 4 + sign, signAt: 10 };
}

/** Where an event stands in the order of time: at its symbol. */
export function middle(when) {
	return drawing(when).at;
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

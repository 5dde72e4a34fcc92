/**
 * The timeline: a lane for each family of kinds, in it every event on its honest date. A day is a mark; anything longer is
 * a span with soft edges, because the event lies somewhere in it; an open end fades away. What has not happened is hollow,
 * a deadline has its line.
 */

import { eachFrame, html, resize, svg } from './dom.js';
import { inWords, span } from './dates.js';
import { FAMILIES, familyOf, symbol } from './kinds.js';
import { nameOf } from './names.js';
import { moveByKey } from './window.js';

const { d3 } = globalThis;

/** More events than this in sight are drawn close together, without their titles. */
const ROOMY = 260;

const AXIS = 26;

const LANE_HEAD = 20;

/** How far a soft edge reaches, and an open end fades, in pixels. */
const SOFT = 10;

const FADE = 44;

/** How strong the colour of a span is: its title is read on it. */
const TINT = 0.3;

/** How far outside of the window it is drawn, in widths of the window: what a drag brings into sight is there already. */
const MARGIN = 0.5;

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

export class Timeline {

	#time;

	#open;

	#events = [];

	#selected = '';

	/** The event that Tab comes to. */
	#current = null;

	#layout = null;

	#width = 0;

	/** @param place the element that the picture fills
	 * @param time the window of time
	 * @param open called with the id of the event that somebody chose */
	constructor(place, time, open) {
		this.#time = time;
		this.#open = open;
		this.axis = svg('svg', { class: 'axis', 'aria-hidden': 'true' });
		this.ground = svg('g', { class: 'ground' });
		this.marks = svg('g', { class: 'marks' });
		this.picture = svg('svg', { role: 'group', 'aria-label': 'Timeline of events', class: 'drag' }, softEdges(), this.ground, this.marks);
		this.scroll = html('div', { class: 'scroll' }, this.picture);
		place.replaceChildren(this.axis, this.scroll);
		time.attach(this.picture, () => this.#width);
		const moved = eachFrame(() => this.#layout && this.#draw());
		time.listen((over) => {
			if (over || !this.#layout) {
				moved();
			}
			else {
				this.#shift();
			}
		});
		this.scroll.addEventListener('scroll', moved, { passive: true });
		this.picture.addEventListener('keydown', (event) => this.#key(event));
		this.picture.addEventListener('click', (event) => {
			const item = event.target.closest('.event');
			if (item) {
				this.#choose(item.dataset.id);
			}
		});
		new ResizeObserver(() => this.#resize()).observe(place);
	}

	/** Shows events; `selected` is the id of the open one. */
	show(events, selected) {
		if (events !== this.#events) {
			this.#events = events;
			this.#current = events.find(({ id }) => id === this.#current) ? this.#current : events[0]?.id ?? null;
			this.#layout = null;
		}
		this.#selected = selected;
		if (selected && events.some(({ id }) => id === selected)) {
			this.#current = selected;
		}
		if (this.#width > 0) {
			this.#draw();
		}
	}

	#resize() {
		const width = Math.floor(this.scroll.clientWidth);
		if (width > 0 && width !== this.#width) {
			this.#width = width;
			this.#layout = null;
			resize(this.axis, width, AXIS);
			this.#time.settle();
			this.#draw();
		}
	}

	/** Between two whole drawings, a drag only moves what is drawn. */
	#shift() {
		const { from, perPixel } = this.#layout;
		const [shownFrom, shownTo] = this.#time.shown;
		const by = (from - shownFrom) / perPixel;
		const zoomed = Math.abs((shownTo - shownFrom) / this.#width / perPixel - 1) > 1e-6;
		if (zoomed || Math.abs(by) > this.#width * MARGIN) {
			this.#draw();
		}
		else {
			this.marks.setAttribute('transform', `translate(${by},0)`);
			this.#drawAxis();
		}
	}

	#draw() {
		this.#drawAxis();
		this.#layOut();
		const { rows, height, lanes, items } = this.#layout;
		resize(this.picture, this.#width, height);
		this.marks.removeAttribute('transform');
		d3.select(this.ground).selectAll('g').data(lanes, (lane) => lane.id)
			.join((enter) => enter.append(({ id, name }) => svg('g', { class: `lane ${id}` }, svg('rect', { x: 0 }), svg('text', { x: 6, y: 14 }, name))))
			.attr('transform', (lane) => `translate(0,${lane.top})`)
			.select('rect').attr('width', this.#width).attr('height', (lane) => lane.bottom - lane.top - 2);
		const top = this.scroll.scrollTop - 2 * rows;
		const bottom = this.scroll.scrollTop + this.scroll.clientHeight + 2 * rows;
		const inSight = items.filter((item) => item.y >= top && item.y <= bottom || item.event.id === this.#current);
		const focused = this.marks.contains(document.activeElement);
		d3.select(this.marks).selectAll('g.event').data(inSight, (item) => item.event.id)
			.join((enter) => enter.append(() => svg('g', { role: 'button' })))
			.each((item, position, nodes) => this.#fill(nodes[position], item));
		if (focused && !this.marks.contains(document.activeElement)) {
			this.#focus();
		}
	}

	#drawAxis() {
		const scale = this.#time.scale(this.#width);
		const axis = d3.axisBottom(scale).ticks(Math.max(2, this.#width / 110)).tickSizeOuter(0).tickFormat(tick);
		d3.select(this.axis).call(axis).selectAll('.tick').attr('visibility', (date) => scale(date) < 24 || scale(date) > this.#width - 24 ? 'hidden' : null);
		d3.select(this.ground).selectAll('line').data(scale.ticks(Math.max(2, this.#width / 110)), Number)
			.join('line').attr('x1', scale).attr('x2', scale).attr('y1', 0).attr('y2', this.#layout?.height ?? 0);
	}

	/** Gives each event in sight or near it the first row of its lane that has room. */
	#layOut() {
		const [from, to] = this.#time.shown;
		const perPixel = (to - from) / this.#width;
		const margin = (to - from) * MARGIN;
		const near = this.#events.map((event) => ({ event, ...span(event.when) }))
			.filter((item) => item.to > from - margin && item.from < to + margin)
			.sort((one, other) => one.from - other.from || one.to - other.to || (one.event.id < other.event.id ? -1 : 1));
		const dense = near.length > ROOMY;
		const rows = dense ? 13 : 20;
		this.scroll.classList.toggle('dense', dense);
		const lanes = [];
		let top = 0;
		for (const family of FAMILIES) {
			const members = near.filter(({ event }) => familyOf(event.kind) === family);
			if (members.length > 0) {
				const ends = [];
				for (const item of members) {
					this.#place(item, { from, perPixel, dense, margin: this.#width * MARGIN });
					let row = ends.findIndex((free) => free <= item.left);
					row = row < 0 ? ends.length : row;
					ends[row] = item.right + 6;
					item.y = top + LANE_HEAD + row * rows + rows / 2;
				}
				lanes.push({ id: family.id, name: family.name, top, bottom: top + LANE_HEAD + ends.length * rows + 6 });
				top = lanes.at(-1).bottom;
			}
		}
		this.#layout = { from, perPixel, dense, rows, lanes, height: Math.max(top, 60), items: near };
	}

	/** Where an event lies, in pixels; its title follows the mark, or starts where its span comes into sight. */
	#place(item, { from, perPixel, dense, margin }) {
		const x = (instant) => Math.min(Math.max((instant - from) / perPixel, -margin), this.#width + margin);
		item.opensLeft = item.from === -Infinity;
		item.opensRight = item.to === Infinity;
		// An open end fades at the edge of what is in sight, so that it is seen to be open
		item.x0 = item.opensLeft ? Math.min(0, x(item.to) - FADE) : x(item.from);
		item.x1 = item.opensRight ? Math.max(this.#width, x(item.from) + FADE) : Math.max(x(item.to), item.x0 + 4);
		item.isMark = item.isDay && item.x1 - item.x0 < 18;
		// The symbol of a span belongs to its title: it points to no day, and does not cover a short span
		item.centre = item.isMark ? (item.x0 + item.x1) / 2 : item.x1 - item.x0 < 26 ? item.x1 + 8 : Math.min(Math.max(item.x0, 0) + 11, item.x1 - 8);
		item.text = dense || item.x1 < 12 || item.x0 > this.#width ? '' : label(item.event);
		const after = item.text ? 10 + widthOf(item.text) : 7;
		// Towards the right edge the title stands on the left, where it is not cut off
		const start = item.isMark ? item.centre : item.x0;
		item.before = Boolean(item.text) && item.centre + after > this.#width && start - after > 0 && start <= this.#width;
		item.textAt = item.before ? start - (item.isMark ? 10 : 4) : item.centre + 10;
		item.left = Math.min(item.x0, item.before ? start - after : item.centre - 7);
		item.right = Math.max(item.x1, item.centre + (item.before ? 7 : after));
		item.dense = dense;
	}

	#fill(node, item) {
		const { event } = item;
		const family = familyOf(event.kind);
		node.setAttribute('class', `event ${family.id} ${event.status}${event.when.approximate ? ' approximate' : ''}${event.when.uncertain ? ' uncertain' : ''}${event.id === this.#selected ? ' selected' : ''}`);
		node.setAttribute('transform', `translate(0,${item.y})`);
		node.setAttribute('tabindex', event.id === this.#current ? 0 : -1);
		node.setAttribute('aria-label', described(event));
		node.setAttribute('aria-current', event.id === this.#selected ? 'true' : 'false');
		node.dataset.id = event.id;
		node.dataset.shown = item.isMark ? 'mark' : 'span';
		const half = item.dense ? 5 : 7;
		node.replaceChildren(...[
			item.dense ? null : svg('title', {}, described(event)),
			svg('rect', { class: 'hit', x: item.left, width: Math.max(1, item.right - item.left), y: -half - 2, height: 2 * half + 4 }),
			...(item.isMark ? [] : bar(item, family.id, half)),
			event.status === 'scheduled' ? svg('path', { class: 'deadline', d: deadline(item, half) }) : null,
			svg('path', { class: 'symbol', d: symbol(event.kind, item.dense ? 34 : 70), transform: `translate(${item.centre},0)` }),
			item.text ? svg('text', { x: item.textAt, y: 4, 'text-anchor': item.before ? 'end' : 'start' }, item.text) : null,
		].filter(Boolean));
	}

	#choose(id) {
		this.#current = id;
		this.#open(id);
	}

	#key(event) {
		if (moveByKey(this.#time, event)) {
			return;
		}
		const order = this.#inOrder();
		const at = order.findIndex((item) => item.id === this.#current);
		const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#choose(this.#current);
		}
		else if (to !== undefined && order[to]) {
			event.preventDefault();
			this.#current = order[to].id;
			this.#bringIntoSight(order[to]);
			this.#focus();
		}
	}

	#inOrder() {
		return [...this.#events].sort((one, other) => middle(one.when) - middle(other.when) || (one.id < other.id ? -1 : 1));
	}

	#bringIntoSight(event) {
		const { from, to } = span(event.when);
		const [shownFrom, shownTo] = this.#time.shown;
		if (to < shownFrom || from > shownTo) {
			const half = (shownTo - shownFrom) / 2;
			this.#time.show([middle(event.when) - half, middle(event.when) + half]);
		}
		this.#draw();
	}

	/** Gives the keyboard to the current event, wherever it stands. */
	#focus() {
		const item = this.#layout.items.find(({ event }) => event.id === this.#current);
		if (item) {
			const { scrollTop, clientHeight } = this.scroll;
			if (item.y < scrollTop + 20 || item.y > scrollTop + clientHeight - 20) {
				this.scroll.scrollTop = item.y - clientHeight / 2;
			}
			this.#draw();
			this.marks.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
		}
	}

	/** Gives the keyboard back to the event that was open. */
	focus() {
		this.#focus();
	}

}

/** The bar of a span: solid in its middle, soft at a known end, fading at an open one. */
function bar({ x0, x1, opensLeft, opensRight }, family, half) {
	const length = Math.max(2, x1 - x0);
	const left = Math.min(opensLeft ? FADE : SOFT, length / 2);
	const right = Math.min(opensRight ? FADE : SOFT, length / 2);
	const piece = (fill, x, width) => svg('rect', { class: 'bar', fill, x, width, y: -half, height: 2 * half });
	return [
		piece(`url(#soft-from-${family})`, x0, left),
		piece(`url(#soft-${family})`, x0 + left, Math.max(0, length - left - right)),
		piece(`url(#soft-to-${family})`, x0 + length - right, right),
		svg('path', { class: 'edge', d: `M${x0 + left},${-half}H${x0 + length - right}M${x0 + left},${half}H${x0 + length - right}` }),
	];
}

/** A line at the last day of a deadline, with a pennant. */
function deadline({ x1, centre, isMark }, half) {
	const x = isMark ? centre + 1 : x1;
	return `M${x},${half + 2}V${-half - 2}h7l-2.5,3l2.5,3h-7`;
}

/** The fillings of the bars: for each family one for the middle, and one for each soft edge. */
function softEdges() {
	const stop = (offset, opacity) => svg('stop', { offset, 'stop-color': 'currentColor', 'stop-opacity': opacity });
	return svg('defs', {}, FAMILIES.flatMap(({ id }) => [['soft', TINT, TINT], ['soft-from', 0, TINT], ['soft-to', TINT, 0]].map(([name, from, to]) =>
		svg('linearGradient', { id: `${name}-${id}`, class: id }, stop(0, from), stop(1, to)))));
}

function middle(when) {
	const { from, to } = span(when);
	return from === -Infinity ? to : to === Infinity ? from : (from + to) / 2;
}

function described(event) {
	return `${label(event)}: ${nameOf('event-kind', event.kind).toLowerCase()}, ${nameOf('event-status', event.status).toLowerCase()}, ${inWords(event.when)}`;
}

const year = d3.utcFormat('%Y');

const month = d3.utcFormat('%b %Y');

const day = d3.utcFormat('%-d %b');

function tick(date) {
	return (d3.utcMonth(date) < date ? day : d3.utcYear(date) < date ? month : year)(date);
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
	const pad = Math.max((last - first) * 0.04, 30 * 86_400_000);
	const starts = spans.map(({ from, to }) => Number.isFinite(from) ? from : to).filter(Number.isFinite).sort(d3.ascending);
	// A fifth of the events may lie before: background that began years ago would leave no room for what happened
	const from = d3.quantileSorted(starts, 0.2);
	const side = Math.max((last - from) * 0.06, 10 * 86_400_000);
	return { whole: [first - pad, last + pad], most: [Math.max(first - pad, from - side), last + side] };
}

/**
 * The timeline: a lane for each family of kinds, in it every event on its honest date. A day is a mark; what happened once
 * at a time that is not known to the day is a mark, too, with a whisker over its bounds; what lasted is a bar for as long as
 * it surely did. An open end fades away. What has not happened is hollow, a deadline has its flag, and what was not known
 * yet is shaded.
 */

import { drawAxis, ticksOf } from '../controls/axis.js';
import { eachFrame, html, resize, stepByKey, svg } from '../controls/dom.js';
import { drawing, edtfInWords } from '../model/dates.js';
import { onPaper, PAPER } from '../controls/printed.js';
import { layOut, MARGIN, middle } from './lanes.js';
import { fill, softEdges } from './marks.js';
import { sheets } from './sheets.js';
import { moveByKey } from '../controls/time-window.js';
import { Unseen } from './unseen.js';

const { d3 } = globalThis;

const AXIS = 26;

export class Timeline {
	#time;

	#open;

	#events = [];

	#selected = '';

	/** The last day of what was known, its end, and the ids of events about which sources differ. */
	#known = { day: '', horizon: Infinity, differing: new Set(), unfolded: false };

	/** The event that Tab comes to. */
	#current = null;

	/** The events in the order of the arrow keys. */
	#order = [];

	#layout = null;

	#width = 0;

	/** On paper nobody scrolls: everything is drawn. */
	#printing = false;

	/** @param place the element that the picture fills
	 * @param time the window of time
	 * @param open called with the id of the event that somebody chose
	 * @param unfold called to draw what lasts throughout the window, too, or to fold it away */
	constructor(place, time, open, unfold) {
		this.#time = time;
		this.#open = open;
		this.axis = svg('svg', { class: 'axis', 'aria-hidden': 'true' });
		this.ground = svg('g', {});
		this.grid = svg('g', { class: 'ground' });
		this.beyond = svg('g', { class: 'beyond' }, svg('rect'), svg('path'), svg('text', { y: 14 }, 'not yet known'));
		this.marks = svg('g', { class: 'marks' });
		this.picture = svg(
			'svg',
			{ role: 'group', 'aria-label': 'Timeline of events', class: 'drag' },
			softEdges(),
			this.ground,
			this.grid,
			this.beyond,
			this.marks,
		);
		this.scroll = html('div', { class: 'scroll' }, this.picture);
		this.unseen = new Unseen({ unfold, show: (window) => time.show(window) });
		this.sheets = html('div', { class: 'sheets' });
		place.replaceChildren(this.sheets, this.axis, this.scroll, this.unseen.element);
		time.attach(this.picture, () => this.#width);
		const moved = eachFrame(() => this.#layout && this.#draw());
		time.listen((over) => {
			if (over || !this.#layout) {
				moved();
			} else {
				this.#shift();
			}
		});
		this.scroll.addEventListener('scroll', moved, { passive: true });
		this.picture.addEventListener('keydown', (event) => this.#key(event));
		this.picture.addEventListener('pointerover', ({ target }) => nameOnHover(target.closest('.event')));
		this.picture.addEventListener('click', (event) => {
			const item = event.target.closest('.event');
			if (item) {
				this.#choose(item.dataset.id);
			}
		});
		new ResizeObserver(() => this.#resize()).observe(place);
		onPaper((isPaper) => this.#print(isPaper));
	}

	#print(printing) {
		this.#printing = printing;
		this.#layout = null;
		this.#resize();
		this.sheets.replaceChildren(...(printing ? sheets(this.picture, this.axis, this.#layout) : []));
	}

	/** Shows events; `selected` is the id of the open one, `known` what was known, about which events sources differ, and whether the
	 * background is `unfolded`. */
	show(events, selected, known) {
		this.#known = known;
		if (events !== this.#events) {
			this.#events = events;
			this.#order = [...events].sort(inOrder);
			this.#current = events.some(({ id }) => id === this.#current) ? this.#current : this.#firstInSight();
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
		const width = this.#printing ? PAPER : Math.floor(this.scroll.clientWidth);
		if (width > 0 && (width !== this.#width || !this.#layout)) {
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
		} else {
			this.marks.setAttribute('transform', `translate(${by},0)`);
			this.#drawAxis();
		}
	}

	#draw() {
		const options = {
			...this.#known,
			isPaper: this.#printing,
			selected: this.#selected,
			unfolded: this.#known.unfolded || this.#printing,
		};
		this.#layout = layOut(this.#events, this.#time.shown, this.#width, options);
		this.unseen.show(this.#layout, this.#known.unfolded, this.#time.shown);
		if (this.#layout.folded.has(this.#current)) {
			this.#current = this.#reachable().find(({ when }) => middle(when) >= this.#time.shown[0])?.id ?? null;
		}
		this.scroll.classList.toggle('dense', this.#layout.dense);
		const { rows, height, lanes, items } = this.#layout;
		resize(this.picture, this.#width, height);
		this.marks.removeAttribute('transform');
		this.#drawAxis();
		d3.select(this.ground)
			.selectAll('g')
			.data(lanes, (lane) => lane.id)
			.join((enter) =>
				enter.append(({ id, name }) =>
					svg('g', { class: `lane ${id}` }, svg('rect', { x: 0 }), svg('text', { x: 6, y: 14 }, name)),
				),
			)
			.attr('transform', (lane) => `translate(0,${lane.top})`)
			.select('rect')
			.attr('width', this.#width)
			.attr('height', (lane) => lane.bottom - lane.top - 2);
		const top = this.scroll.scrollTop - 2 * rows;
		const bottom = this.scroll.scrollTop + this.scroll.clientHeight + 2 * rows;
		const isShown = ({ y, event }) => this.#printing || (y >= top && y <= bottom) || event.id === this.#current;
		const inSight = items.filter(isShown);
		const focused = this.marks.contains(document.activeElement);
		d3.select(this.marks)
			.selectAll('g.event')
			.data(inSight, (item) => item.event.id)
			.join((enter) => enter.append(() => svg('g', { role: 'button' })))
			.each((item, position, nodes) => {
				const { id } = item.event;
				fill(nodes[position], item, { isCurrent: id === this.#current, isSelected: id === this.#selected });
			});
		if (focused && !this.marks.contains(document.activeElement)) {
			this.marks.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
		}
	}

	/** What lies beyond the day by which everything shown was known. */
	#drawHorizon(scale) {
		const { day, horizon } = this.#known;
		const x = Math.max(0, Math.min(scale(horizon), this.#width));
		const height = this.#layout?.height ?? 0;
		const isShown = day !== '' && x < this.#width;
		this.beyond.setAttribute('visibility', isShown ? 'visible' : 'hidden');
		const [ground, edge, words] = this.beyond.children;
		ground.setAttribute('x', isShown ? x : 0);
		ground.setAttribute('width', isShown ? this.#width - x : 0);
		ground.setAttribute('height', height);
		edge.setAttribute('d', isShown ? `M${x},0V${height}` : '');
		words.setAttribute('x', this.#width - 6);
		words.toggleAttribute('hidden', this.#width - x < 82);
		const after = day ? `; what came after ${edtfInWords(day)} was not yet known` : '';
		this.picture.setAttribute('aria-label', `Timeline of events${after}`);
	}

	#drawAxis() {
		const scale = this.#time.scale(this.#width);
		this.#drawHorizon(scale);
		drawAxis(this.axis, scale);
		d3.select(this.grid)
			.selectAll('line')
			.data(ticksOf(scale), Number)
			.join('line')
			.attr('x1', scale)
			.attr('x2', scale)
			.attr('y1', 0)
			.attr('y2', this.#layout?.height ?? 0);
	}

	#choose(id) {
		this.#current = id;
		this.#open(id);
	}

	#key(event) {
		if (moveByKey(this.#time, event)) {
			return;
		}
		const order = this.#reachable();
		const at = order.findIndex((item) => item.id === this.#current);
		const next = order[stepByKey(event.key, at, order.length)];
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#choose(this.#current);
		} else if (next) {
			event.preventDefault();
			this.#current = next.id;
			this.#bringIntoSight(next);
			this.focus();
		}
	}

	/** The events that the arrow keys go through: all but those that are folded away. */
	#reachable() {
		return this.#order.filter(({ id }) => !this.#layout?.folded.has(id));
	}

	#firstInSight() {
		const first = this.#order.find(({ when }) => middle(when) >= this.#time.shown[0]);
		return (first ?? this.#order[0])?.id ?? null;
	}

	#bringIntoSight(event) {
		const { sure, at } = drawing(event.when);
		const [from, to] = sure ?? [at, at];
		const [shownFrom, shownTo] = this.#time.shown;
		if (to < shownFrom || from > shownTo) {
			const half = (shownTo - shownFrom) / 2;
			this.#time.show([middle(event.when) - half, middle(event.when) + half]);
		}
	}

	/** Gives the keyboard to the current event, wherever it stands. */
	focus() {
		const item = this.#layout?.items.find(({ event }) => event.id === this.#current);
		if (!item) {
			this.#draw();
		}
		const { y } = item ?? this.#layout.items.find(({ event }) => event.id === this.#current) ?? {};
		const { scrollTop, clientHeight } = this.scroll;
		if (y !== undefined && (y < scrollTop + 20 || y > scrollTop + clientHeight - 20)) {
			this.scroll.scrollTop = y - clientHeight / 2;
		}
		this.#tabTo(this.#current);
	}

	/** Only one event is on the way of the Tab key; what it is drawn from stays as it is. */
	#tabTo(id) {
		const find = () => this.marks.querySelector(`[data-id="${CSS.escape(id ?? '')}"]`);
		if (!find()) {
			this.#draw();
		}
		this.marks.querySelectorAll('[tabindex="0"]').forEach((mark) => mark.setAttribute('tabindex', -1));
		find()?.setAttribute('tabindex', 0);
		find()?.focus({ preventScroll: true });
		find()?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
	}
}

function inOrder(one, other) {
	return middle(one.when) - middle(other.when) || (one.id < other.id ? -1 : 1);
}

/** Only what is pointed to needs its tooltip. */
function nameOnHover(event) {
	if (event && !event.querySelector('title')) {
		event.prepend(svg('title', {}, event.getAttribute('aria-label')));
	}
}

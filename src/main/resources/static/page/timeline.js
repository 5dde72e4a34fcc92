/**
 * The timeline: a lane for each family of kinds, in it every event on its honest date. A day is a mark; anything longer is
 * a span with soft edges, because the event lies somewhere in it; an open end fades away. What has not happened is hollow,
 * a deadline has its line.
 */

import { eachFrame, html, resize, svg } from './dom.js';
import { span } from './dates.js';
import { layOut, MARGIN, middle } from './lanes.js';
import { fill, softEdges } from './marks.js';
import { moveByKey } from './window.js';

const { d3 } = globalThis;

const AXIS = 26;

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
		this.picture = svg(
			'svg',
			{ role: 'group', 'aria-label': 'Timeline of events', class: 'drag' },
			softEdges(),
			this.ground,
			this.marks,
		);
		this.scroll = html('div', { class: 'scroll' }, this.picture);
		place.replaceChildren(this.axis, this.scroll);
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
	}

	/** Shows events; `selected` is the id of the open one. */
	show(events, selected) {
		if (events !== this.#events) {
			this.#events = events;
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
		} else {
			this.marks.setAttribute('transform', `translate(${by},0)`);
			this.#drawAxis();
		}
	}

	#draw() {
		this.#drawAxis();
		this.#layout = layOut(this.#events, this.#time.shown, this.#width);
		this.scroll.classList.toggle('dense', this.#layout.dense);
		const { rows, height, lanes, items } = this.#layout;
		resize(this.picture, this.#width, height);
		this.marks.removeAttribute('transform');
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
		const inSight = items.filter((item) => (item.y >= top && item.y <= bottom) || item.event.id === this.#current);
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
			this.#focus();
		}
	}

	#drawAxis() {
		const scale = this.#time.scale(this.#width);
		const axis = d3
			.axisBottom(scale)
			.ticks(Math.max(2, this.#width / 110))
			.tickSizeOuter(0)
			.tickFormat(tick);
		d3.select(this.axis)
			.call(axis)
			.selectAll('.tick')
			.attr('visibility', (date) => (scale(date) < 24 || scale(date) > this.#width - 24 ? 'hidden' : null));
		d3.select(this.ground)
			.selectAll('line')
			.data(scale.ticks(Math.max(2, this.#width / 110)), Number)
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
		const order = this.#inOrder();
		const at = order.findIndex((item) => item.id === this.#current);
		const to = {
			ArrowRight: at + 1,
			ArrowDown: at + 1,
			ArrowLeft: at - 1,
			ArrowUp: at - 1,
			Home: 0,
			End: order.length - 1,
		}[event.key];
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#choose(this.#current);
		} else if (to !== undefined && order[to]) {
			event.preventDefault();
			this.#current = order[to].id;
			this.#bringIntoSight(order[to]);
			this.#focus();
		}
	}

	#firstInSight() {
		const order = this.#inOrder();
		return (order.find(({ when }) => middle(when) >= this.#time.shown[0]) ?? order[0])?.id ?? null;
	}

	#inOrder() {
		return [...this.#events].sort(
			(one, other) => middle(one.when) - middle(other.when) || (one.id < other.id ? -1 : 1),
		);
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

/** Only what is pointed to needs its tooltip. */
function nameOnHover(event) {
	if (event && !event.querySelector('title')) {
		event.prepend(svg('title', {}, event.getAttribute('aria-label')));
	}
}

const year = d3.utcFormat('%Y');

const month = d3.utcFormat('%b %Y');

const day = d3.utcFormat('%-d %b');

function tick(date) {
	return (d3.utcMonth(date) < date ? day : d3.utcYear(date) < date ? month : year)(date);
}

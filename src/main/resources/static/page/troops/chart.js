/**
 * The troop chart: a panel for each force in each place, with the API's series as steps. The band is what the counts
 * allow, the line their best number; a count carried forward is dashed, a withdrawal under way is hatched and has no line;
 * each count is a point with its citation. Beyond the last day of what was known, nothing is drawn but plans. The day under the pointer, or that the keys moved to, is explained below.
 */

import { drawAxis } from '../controls/axis.js';
import { eachFrame, html, resize, svg } from '../controls/dom.js';
import { DAY, dayOf, edtfInWords, end, plusDays, start } from '../model/dates.js';
import { number } from '../model/names.js';
import { onPaper, PAPER } from '../controls/printed.js';
import { cited, clean, hatches, known, mark, pairId, said, step } from './series.js';
import { moveByKey } from '../controls/time-window.js';

const { d3 } = globalThis;

const HEIGHT = 170;

const EDGES = { top: 10, right: 14, bottom: 24, left: 50 };

export class Chart {
	#time;

	#tell;

	#panels = [];

	#counts = [];

	/** The last day of what was known; empty while nothing has come. */
	#known = '';

	#day = '';

	/** The count under the pointer. */
	#pointed = null;

	#width = 0;

	/** @param place the element that the panels fill
	 * @param time the window of time
	 * @param tell `point` hears of the day under the pointer, or of none, and `choose` of the one that is chosen */
	constructor(place, time, tell) {
		this.place = place;
		this.#time = time;
		this.#tell = tell;
		const drawn = eachFrame(() => this.#draw());
		time.listen(drawn);
		let isOnPaper = false;
		const resized = (draw) => {
			const width = isOnPaper ? PAPER : Math.floor(place.clientWidth);
			if (width > 0 && width !== this.#width) {
				this.#width = width;
				this.#time.settle();
				draw();
			}
		};
		new ResizeObserver(() => resized(drawn)).observe(place);
		onPaper((isPaper) => {
			isOnPaper = isPaper;
			resized(() => this.#draw());
		});
	}

	/** Shows series: a force in a place each, with its points, the counts that they come from, and the last day that was known. */
	show(series, counts, known = '') {
		this.#known = known;
		const kept = new Map(this.#panels.map((panel) => [panel.id, panel]));
		const isSame = series.length > 0 && series.map(({ id }) => id).join() === [...kept.keys()].join();
		this.#counts = counts;
		this.#panels = series.map((one) => ({ ...(kept.get(one.id) ?? this.#panel(one)), ...one }));
		// Panels that stay where they are keep the keyboard
		if (!isSame) {
			this.place.replaceChildren(
				...(series.length > 0
					? this.#panels.map(({ figure }) => figure)
					: [html('p', { class: 'nothing' }, 'Choose a force and a place above.')]),
			);
		}
		this.#draw();
	}

	/** Shows another day. */
	point(day) {
		if (day !== this.#day) {
			this.#day = day;
			this.#panels.forEach((panel) => this.#drawDay(panel));
		}
	}

	#panel({ id, force, place }) {
		const name = `${force.name} in ${place.name}`;
		const ground = svg('g', { class: 'ground' });
		const steps = svg('g', { class: 'steps' });
		const marks = svg('g', { class: 'counts' });
		const beyond = svg(
			'g',
			{ class: 'beyond' },
			svg('rect', { y: EDGES.top, height: HEIGHT - EDGES.bottom - EDGES.top, fill: `url(#beyond-${clean(id)})` }),
			svg('path'),
			svg('text', { y: EDGES.top + 14 }, 'not yet known'),
		);
		const cursor = svg('line', { class: 'cursor', y1: EDGES.top, y2: HEIGHT - EDGES.bottom });
		const clip = `clip-${clean(id)}`;
		const frame = svg('rect', { x: EDGES.left, y: 0, height: HEIGHT });
		const picture = svg(
			'svg',
			{
				class: 'drag',
				tabindex: 0,
				role: 'slider',
				'aria-label': `${name}, day by day`,
				'aria-orientation': 'horizontal',
				pointermove: (event) => event.buttons || event.pointerType === 'touch' || this.#pointAt(event),
				pointerleave: () => this.#leave(),
				click: (event) => this.#pointAt(event),
				keydown: (event) => this.#key(event, id),
			},
			hatches(id),
			svg('clipPath', { id: clip }, frame),
			ground,
			svg('g', { 'clip-path': `url(#${clip})` }, beyond, steps, cursor, marks),
		);
		const says = html('p', { class: 'says' });
		const figure = html('figure', { class: 'panel' }, html('figcaption', {}, html('h3', {}, name), says), picture);
		this.#time.attach(picture, () => this.#width - EDGES.left - EDGES.right);
		return { id, figure, picture, ground, steps, beyond, marks, cursor, frame, says };
	}

	#pointAt(event) {
		const [x] = d3.pointer(event);
		const pointed = event.target.closest('.count')?.dataset.count ?? null;
		if (pointed !== this.#pointed) {
			this.#pointed = pointed;
			this.#panels.forEach((panel) => this.#drawDay(panel));
		}
		const day = dayOf(this.#scale().invert(x));
		if (event.type === 'click') {
			this.#tell.choose(day);
		} else if (day !== this.#day) {
			this.#tell.point(day);
		}
	}

	#leave() {
		this.#pointed = null;
		this.#tell.point('');
	}

	#key(event, id) {
		if (moveByKey(this.#time, event)) {
			return;
		}
		const { points } = this.#panels.find((panel) => panel.id === id);
		const day = this.#day || dayOf((this.#time.shown[0] + this.#time.shown[1]) / 2);
		const later = points.find((point) => point.from > day);
		const here = points.findLast((point) => point.from <= day);
		const earlier = points.findLast((point) => point.from < (here?.from ?? day));
		const to = {
			ArrowRight: plusDays(day, 1),
			ArrowUp: plusDays(day, 1),
			ArrowLeft: plusDays(day, -1),
			ArrowDown: plusDays(day, -1),
			PageUp: later?.from,
			PageDown: earlier?.from,
			Home: dayOf(this.#time.shown[0]),
			End: dayOf(this.#time.shown[1] - 1),
		}[event.key];
		if (to) {
			event.preventDefault();
			const half = (this.#time.shown[1] - this.#time.shown[0]) / 2;
			if (start(to) < this.#time.shown[0] || start(to) > this.#time.shown[1]) {
				this.#time.show([start(to) - half, start(to) + half]);
			}
			this.#tell.choose(to);
		}
	}

	/** What is said of a day that was yet to come for all that was known. */
	#forecast() {
		return this.#known && start(this.#day) > start(this.#known) ? ' (forecast)' : '';
	}

	#scale() {
		return d3.scaleUtc(this.#time.shown, [EDGES.left, this.#width - EDGES.right]);
	}

	#draw() {
		if (this.#width > 0) {
			this.#panels.forEach((panel) => this.#drawPanel(panel));
		}
	}

	#drawPanel(panel) {
		const x = this.#scale();
		const counts = this.#counts.filter((count) => pairId(count) === panel.id);
		const highest =
			d3.max([
				...panel.points.flatMap(({ low, high }) => [low, high]),
				...counts.flatMap(({ count }) => [count.low, count.high]),
			]) ?? 0;
		const y = d3.scaleLinear([0, (highest || 1) * 1.08], [HEIGHT - EDGES.bottom, EDGES.top]);
		resize(panel.picture, this.#width, HEIGHT);
		panel.frame.setAttribute('width', Math.max(0, this.#width - EDGES.left - EDGES.right));
		this.#drawAxes(panel.ground, x, y, highest > 0);
		const points = known(panel.points, this.#known);
		panel.steps.replaceChildren(
			...points.flatMap((point, position) => step(point, points[position + 1], x, y, panel.id)),
		);
		this.#drawHorizon(panel, x);
		panel.marks.replaceChildren(...counts.map((count) => mark(count, x, y)));
		this.#drawDay(panel);
	}

	/** Shades what lies beyond the last day that was known. */
	#drawHorizon({ beyond }, x) {
		const right = this.#width - EDGES.right;
		const at = this.#known ? Math.max(EDGES.left, x(end(this.#known))) : Infinity;
		beyond.setAttribute('visibility', at < right ? 'visible' : 'hidden');
		if (at < right) {
			const [ground, edge, words] = beyond.children;
			ground.setAttribute('x', at);
			ground.setAttribute('width', right - at);
			edge.setAttribute('d', `M${at},${EDGES.top}V${HEIGHT - EDGES.bottom}`);
			words.setAttribute('x', right - 6);
			words.setAttribute('visibility', right - at < 82 ? 'hidden' : 'inherit');
		}
	}

	#drawDay(panel) {
		const x = this.#scale();
		const point = this.#day && panel.points.find(({ from, to }) => from <= this.#day && this.#day <= to);
		const noon = this.#day ? (start(this.#day) + end(this.#day)) / 2 : 0;
		panel.cursor.setAttribute('visibility', this.#day ? 'visible' : 'hidden');
		panel.cursor.setAttribute('x1', x(noon));
		panel.cursor.setAttribute('x2', x(noon));
		const count = this.#counts.find((one) => one.id === this.#pointed && pairId(one) === panel.id);
		const words = this.#day
			? `${edtfInWords(this.#day)}: ${point ? said(point) + this.#forecast() : 'no answer for that day'}`
			: 'Point to a day, or move with the arrow keys.';
		panel.says.textContent = count ? `${words}. ${cited(count)}` : words;
		panel.says.classList.toggle('hint', !this.#day && !count);
		const [from, to] = this.#time.shown.map((instant) => Math.round(instant / DAY));
		panel.picture.setAttribute('aria-valuemin', from);
		panel.picture.setAttribute('aria-valuemax', to);
		panel.picture.setAttribute(
			'aria-valuenow',
			this.#day ? Math.round(start(this.#day) / DAY) : Math.round((from + to) / 2),
		);
		panel.picture.setAttribute('aria-valuetext', words);
	}

	#drawAxes(ground, x, y, isKnown) {
		const bottom =
			ground.querySelector('.x') ??
			ground.appendChild(svg('g', { class: 'x axis', transform: `translate(0,${HEIGHT - EDGES.bottom})` }));
		const left =
			ground.querySelector('.y') ??
			ground.appendChild(svg('g', { class: 'y axis', transform: `translate(${EDGES.left},0)` }));
		drawAxis(bottom, x);
		d3.select(left).call(
			d3
				.axisLeft(y)
				.ticks(isKnown ? 4 : 0)
				.tickFormat(number)
				.tickSize(-(this.#width - EDGES.left - EDGES.right)),
		);
	}
}

/**
 * The chart that the page opens with: how many were there, as steps with their uncertainty, the other force beside it only
 * as far as counts go, and what happened meanwhile. A line marks the day that is told of; it is dragged, or moved by keys.
 */

import { drawAxis } from '../controls/axis.js';
import { resize, svg } from '../controls/dom.js';
import { DAY, dayOf, edtfInWords, end, plusDays, start } from '../model/dates.js';
import { number } from '../model/names.js';
import { evidenced, nextMoment, stepOn } from './finding.js';
import { keyEvent, labelled, ROW, stem } from './key-events.js';
import { short, words } from './words.js';

const { d3 } = globalThis;

/** A chart narrower than this has no room for what stands beside the main force, and says nothing of it. */
const ROOMY = 560;

/** What is shorter than this is no more than a speck, in pixels. */
const SPECK = 6;

const EDGES = { right: 14, bottom: 26, left: 44 };

export class Picture {
	#place;

	#tell;

	#picture = null;

	#shown = null;

	#scale = null;

	#y = null;

	#day = '';

	/** What is said of the day. */
	#said = '';

	#head = null;

	/** @param place the element to draw in
	 * @param tell `choose` hears of a day, `open` of an event */
	constructor(place, tell) {
		this.#place = place;
		this.#tell = tell;
		new ResizeObserver(() => this.#draw()).observe(place);
	}

	/**
	 * Draws other facts.
	 * @param shown `main` and `beside`, the steps of both forces; `others`, what the latter are called; `events` with `label`;
	 * `extent` of time in milliseconds; `moments` to stop at; and `knownBy`
	 */
	show(shown) {
		this.#shown = shown;
		this.#draw();
	}

	/** Marks a day, with what is said of it. */
	point(day, words) {
		this.#day = day;
		this.#said = words;
		if (this.#head) {
			const x = this.#scale(start(day) + (end(day) - start(day)) / 2);
			this.#head.setAttribute('transform', `translate(${x},0)`);
			this.#head.setAttribute('aria-valuenow', Math.round(start(day) / DAY));
			this.#head.setAttribute('aria-valuetext', `${edtfInWords(day)}: ${words}`);
			this.#markDot(day);
		}
	}

	/** The picture, to be taken away; null before there is one. */
	get svg() {
		return this.#picture;
	}

	#draw() {
		const width = this.#place.clientWidth;
		if (!this.#shown || width === 0) {
			return;
		}
		const { main, beside, events, extent, knownBy } = this.#shown;
		const height = width < 560 ? 250 : Math.round(Math.min(420, Math.max(300, width * 0.36)));
		const x = d3.scaleUtc(extent, [EDGES.left, width - EDGES.right]);
		const labels = labelled(events, x, width);
		const top = 8 + labels.rows * ROW;
		const most = d3.max([...main, ...(beside ?? [])], ({ low, best, high }) => high ?? best ?? low) || 1;
		const y = d3.scaleLinear([0, most * 1.06], [height - EDGES.bottom, top + 14]);
		this.#scale = x;
		this.#y = y;
		const hadFocus = this.#head !== null && document.activeElement === this.#head;
		const picture = svg('svg', { class: 'opening-chart', role: 'group', 'aria-label': 'Troops over time' });
		resize(picture, width, height);
		picture.append(
			defs(),
			this.#axes(x, y, width, height),
			...(knownBy ? horizon(x, y, knownBy, extent) : []),
			svg(
				'g',
				{ class: 'stems' },
				labels.items.map((item) => stem(item, y)),
			),
			svg(
				'g',
				{ class: 'key-events' },
				labels.items.map((item) => keyEvent(item, x, y, this.#tell.open)),
			),
			svg('g', { class: 'main' }, this.#steps(main, x, y)),
			svg('g', { class: 'beside' }, beside && width >= ROOMY ? this.#besides(beside, x, y) : null),
			svg('g', { class: 'words' }, words(main, x, y)),
			(this.#head = this.#playhead(top, height)),
		);
		this.#listen(picture);
		this.#place.replaceChildren(picture);
		this.#picture = picture;
		if (this.#day) {
			this.point(this.#day, this.#said);
		}
		if (hadFocus) {
			this.#head.focus();
		}
	}

	#axes(x, y, width, height) {
		const bottom = svg('g', { class: 'x axis', transform: `translate(0,${height - EDGES.bottom})` });
		drawAxis(bottom, x);
		const left = svg('g', { class: 'y axis', transform: `translate(${EDGES.left},0)` });
		d3.select(left).call(
			d3
				.axisLeft(y)
				.ticks(3)
				.tickFormat(number)
				.tickSize(-(width - EDGES.left - EDGES.right)),
		);
		return svg('g', { class: 'ground' }, left, bottom);
	}

	#steps(points, x, y) {
		const known = points.filter(({ status }) => status !== 'unknown');
		return known.flatMap((point, position) => {
			const [left, right] = [Math.max(x(start(point.from)), EDGES.left), Math.min(x(end(point.to)), x.range()[1])];
			if (right <= left) {
				return [];
			}
			const next = known[position + 1];
			const low = y(point.low ?? 0);
			const high = y(point.high ?? point.low ?? 0);
			return [
				point.low === point.high
					? null
					: svg('rect', {
							class: `band ${point.status}`,
							x: left,
							width: Math.max(1, right - left),
							y: high,
							height: Math.max(1, low - high),
							fill: point.status === 'between' ? 'url(#opening-leaving)' : null,
						}),
				point.best === null
					? null
					: svg('path', {
							class: `best ${point.status}`,
							d: `M${left},${y(point.best)}H${right}${next && next.best !== null ? `V${y(next.best)}` : ''}`,
						}),
			];
		});
	}

	/** The other force, thin, and only as far as somebody counted it. */
	#besides(points, x, y) {
		const steps = evidenced(points);
		if (steps.length === 0) {
			return [];
		}
		const drawn = steps
			.filter(({ best, from, to }) => best !== null || x(end(to)) - x(start(from)) > SPECK)
			.map((point) => {
				const level = y(point.best ?? point.low ?? 0);
				return svg('path', {
					class: point.best === null ? 'least' : `best ${point.status}`,
					d: `M${x(start(point.from))},${level}H${x(end(point.to))}`,
				});
			});
		const last = steps.at(-1);
		const first = steps.find(({ best }) => best !== null) ?? steps[0];
		const ends = x(end(last.to));
		const words = `${this.#shown.others}: no count after ${short(last.to)}`;
		const isRoomy = x.range()[1] - ends > words.length * 6.2;
		const begins = x(start(first.from));
		return [
			...drawn,
			svg('circle', { class: 'stop', cx: ends, cy: y(last.best ?? last.low ?? 0), r: 2.5 }),
			isRoomy ? svg('text', { x: ends + 8, y: y(last.best ?? last.low ?? 0) + 4 }, words) : null,
			isRoomy && first.best !== null
				? svg(
						'text',
						{ x: begins - 6, y: y(first.best) + 4, 'text-anchor': 'end' },
						`${number(first.best)} ${this.#shown.others}`,
					)
				: null,
		];
	}

	#playhead(top, height) {
		const { extent } = this.#shown;
		return svg(
			'g',
			{
				class: 'playhead',
				tabindex: 0,
				role: 'slider',
				'aria-label': 'Day',
				'aria-valuemin': Math.round(extent[0] / DAY),
				'aria-valuemax': Math.round(extent[1] / DAY),
				keydown: (event) => this.#key(event),
			},
			svg('path', { d: `M0,${top}V${height - EDGES.bottom}` }),
			svg('path', { class: 'handle', d: `M-8,${top - 2}H8L0,${top + 12}Z` }),
			svg('circle', { class: 'dot', r: 4 }),
		);
	}

	#markDot(day) {
		const best = stepOn(this.#shown.main, day)?.best ?? null;
		const dot = this.#head.querySelector('.dot');
		dot.setAttribute('visibility', best === null ? 'hidden' : 'visible');
		dot.setAttribute('cy', best === null ? 0 : this.#y(best));
	}

	#key(event) {
		const { extent, moments } = this.#shown;
		const to = {
			ArrowRight: () => plusDays(this.#day, 1),
			ArrowUp: () => plusDays(this.#day, 1),
			ArrowLeft: () => plusDays(this.#day, -1),
			ArrowDown: () => plusDays(this.#day, -1),
			PageUp: () => nextMoment(moments, this.#day, 1),
			PageDown: () => nextMoment(moments, this.#day, -1),
			Home: () => moments[0],
			End: () => moments.at(-1),
		}[event.key]?.();
		if (to && start(to) >= extent[0] && start(to) <= extent[1]) {
			event.preventDefault();
			this.#tell.choose(to);
		}
	}

	/** A press, or a drag, chooses the day under it; up and down a finger scrolls the page. */
	#listen(picture) {
		const choose = (event) => {
			const [from, to] = this.#scale.range();
			const [at] = d3.pointer(event, picture);
			this.#tell.choose(dayOf(this.#scale.invert(Math.min(to, Math.max(from, at)))));
		};
		picture.addEventListener('pointerdown', (event) => {
			if (event.button === 0 && !event.target.closest('.key-event')) {
				picture.setPointerCapture(event.pointerId);
				choose(event);
			}
		});
		picture.addEventListener('pointermove', (event) => {
			if (picture.hasPointerCapture(event.pointerId)) {
				choose(event);
			}
		});
	}
}

/** What nobody could know yet. */
function horizon(x, y, knownBy, extent) {
	const from = Math.max(x(end(knownBy)), x.range()[0]);
	const to = x.range()[1];
	if (from >= to || end(knownBy) > extent[1]) {
		return [];
	}
	const [bottom, top] = y.range();
	return [
		svg('rect', { class: 'horizon', x: from, width: to - from, y: top - 14, height: bottom - top + 14 }),
		to - from > 90 ? svg('text', { class: 'horizon', x: from + 8, y: top + 4 }, 'not yet known') : null,
	].filter(Boolean);
}

function defs() {
	return svg(
		'defs',
		{},
		svg(
			'pattern',
			{ id: 'opening-leaving', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
			svg('path', { d: 'M0,0V8', class: 'hatch' }),
		),
	);
}

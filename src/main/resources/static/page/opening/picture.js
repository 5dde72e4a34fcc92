/**
 * The chart that the page opens with: how many were there, as steps with their uncertainty, the other force beside it only
 * as far as counts go, and what happened meanwhile. A line marks the day that is told of; it is dragged, or moved by keys.
 */

import { drawAxis } from '../controls/axis.js';
import { resize, svg } from '../controls/dom.js';
import { onPaper, PAPER } from '../controls/printed.js';
import { DAY, dayOf, edtfInWords, end, plusDays, start } from '../model/dates.js';
import { number } from '../model/names.js';
import { nextMoment, stepOn } from './finding.js';
import { depth, keyEvent, labelled, ROW, stem } from './key-events.js';
import { Room } from './room.js';
import { ABOVE, besides, defs, horizon, steps } from './steps.js';
import { telling, words, wordsBeside, wordsOfHorizon, wordsOfLeaving } from './words.js';

const { d3 } = globalThis;

/** A chart narrower than this has no room for what stands beside the main force, and says nothing of it. */
const ROOMY = 560;

/** So many rows of labels are within the height of the chart; what goes beyond makes it higher. */
const USUAL_ROWS = 3;

/** The room of the line's handle above everything that is drawn, in pixels. */
const HANDLE = 16;

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

	#printing = false;

	/** @param place the element to draw in
	 * @param tell `choose` hears of a day, `open` of an event */
	constructor(place, tell) {
		this.#place = place;
		this.#tell = tell;
		new ResizeObserver(() => this.#draw()).observe(place);
		onPaper((isPaper) => {
			this.#printing = isPaper;
			this.#draw();
		});
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
		const width = this.#printing ? PAPER : this.#place.clientWidth;
		if (!this.#shown || width === 0) {
			return;
		}
		const { main, beside, others, events, extent, knownBy } = this.#shown;
		const x = d3.scaleUtc(extent, [EDGES.left, width - EDGES.right]);
		const labels = labelled(events, x, width);
		const height = this.#height(width, labels);
		const top = 8 + labels.rows * ROW;
		const most = d3.max([...main, ...(beside ?? [])], ({ low, best, high }) => high ?? best ?? low) || 1;
		const bottom = height - EDGES.bottom - depth(labels.levels);
		const y = d3.scaleLinear([0, most], [bottom, top + HANDLE + ABOVE]);
		this.#scale = x;
		this.#y = y;
		const hadFocus = this.#head !== null && document.activeElement === this.#head;
		const picture = svg('svg', { class: 'opening-chart', role: 'group', 'aria-label': 'Troops over time' });
		resize(picture, width, height);
		const other = width < ROOMY ? [] : (beside ?? []);
		const ofMain = svg('g', { class: 'words' });
		const said = [
			{ in: ofMain, texts: words(main, x, y), aside: '.axis text, .key-event text' },
			{ in: ofMain, texts: wordsOfLeaving(main, x, y), aside: '.beside path' },
			{ in: svg('g', {}), texts: wordsOfHorizon(x, y, knownBy) },
			{ in: svg('g', { class: 'beside' }), texts: wordsBeside(other, others, x, y) },
		];
		picture.append(
			defs(),
			this.#axes(x, y, width, height),
			...horizon(x, y, knownBy),
			svg(
				'g',
				{ class: 'stems' },
				labels.items.map((item) => stem(item, y)),
			),
			svg('g', { class: 'main' }, steps(main, x, y)),
			svg('g', { class: 'beside' }, besides(other, x, y)),
			svg(
				'g',
				{ class: 'key-events' },
				labels.items.map((item) => keyEvent(item, y, this.#tell.open)),
			),
			...countOf(main, x, y),
			// Below the words: the line interrupts none of them
			(this.#head = this.#playhead(top, bottom)),
			...new Set(said.map((one) => one.in)),
		);
		this.#listen(picture);
		this.#place.replaceChildren(picture);
		this.#picture = picture;
		say(picture, said, width);
		if (this.#day) {
			this.point(this.#day, this.#said);
		}
		if (hadFocus) {
			this.#head.focus();
		}
	}

	/** A frame, whose height others decide, is filled; elsewhere the height goes with the width. */
	#height(width, { rows, levels }) {
		if (this.#place.closest('.embedded') && !this.#printing) {
			return this.#place.clientHeight;
		}
		const usual = width < ROOMY ? 250 : Math.round(Math.min(420, Math.max(300, width * 0.36)));
		return usual + Math.max(0, rows - USUAL_ROWS) * ROW + depth(levels);
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

	#playhead(top, bottom) {
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
			svg('path', { d: `M0,${top}V${bottom}` }),
			svg('path', { class: 'handle', d: `M-8,${top}H8L0,${top + HANDLE - 2}Z` }),
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

/** The mark of the count that the chart is about. */
function countOf(points, x, y) {
	const counted = telling(points);
	const at = counted && x(start(counted.from) + DAY / 2);
	return counted ? [svg('circle', { class: 'telling', cx: at, cy: y(counted.best), r: 5.5 })] : [];
}

/**
 * Writes texts where they run into nothing: neither into each other nor into what else is in the picture.
 * @param said the texts with the group that they belong `in`, the most telling first; from there on they keep off what
 * `aside` selects
 */
function say(picture, said, width) {
	const room = new Room(width);
	for (const { in: group, texts, aside } of said) {
		room.keep(picture, aside ? picture.querySelectorAll(aside) : []);
		for (const { text, places } of texts) {
			group.append(text);
			room.put(text, typeof places === 'function' ? places(text.getBBox().width) : places);
		}
	}
}

/**
 * The troop chart: a panel for each force in each place, with the API's series as steps. The band is what the counts
 * allow, the line their best number; a count carried forward is dashed, a withdrawal under way is hatched and has no line;
 * each count is a point with its citation. The day under the pointer, or that the keys moved to, is explained below.
 */

import { eachFrame, html, resize, svg } from './dom.js';
import { dayOf, edtfInWords, end, inWords, plusDays, span, start } from './dates.js';
import { amount, definitionOf, nameOf, number, valueName } from './names.js';
import { moveByKey } from './window.js';

const { d3 } = globalThis;

const HEIGHT = 170;

const EDGES = { top: 10, right: 14, bottom: 24, left: 50 };

/** A force in a place as the address of the page names it. */
export function pairId(count) {
	return `${count.force.id}@${count.place.id}`;
}

/** What the counts are of: each force in each place, those with the most counts first. */
export function pairs(counts) {
	const pairs = d3.rollups(counts, (group) => ({ id: pairId(group[0]), force: group[0].force, place: group[0].place, count: group.length }), pairId)
		.map(([, pair]) => pair);
	return d3.sort(pairs, (pair) => -pair.count, (pair) => pair.id);
}

export class Chart {

	#time;

	#choose;

	#panels = [];

	#counts = [];

	#day = '';

	#width = 0;

	/** @param place the element that the panels fill
	 * @param time the window of time
	 * @param choose called with the day that somebody points to */
	constructor(place, time, choose) {
		this.place = place;
		this.#time = time;
		this.#choose = choose;
		const drawn = eachFrame(() => this.#draw());
		time.listen(drawn);
		new ResizeObserver(() => {
			const width = Math.floor(place.clientWidth);
			if (width > 0 && width !== this.#width) {
				this.#width = width;
				this.#time.settle();
				drawn();
			}
		}).observe(place);
	}

	/** Shows series: a force in a place each, with its points, and the counts that they come from. */
	show(series, counts) {
		const kept = new Map(this.#panels.map((panel) => [panel.id, panel]));
		const isSame = series.length > 0 && series.map(({ id }) => id).join() === [...kept.keys()].join();
		this.#counts = counts;
		this.#panels = series.map((one) => ({ ...(kept.get(one.id) ?? this.#panel(one)), ...one }));
		// Panels that stay where they are keep the keyboard
		if (!isSame) {
			this.place.replaceChildren(...(series.length > 0 ? this.#panels.map(({ figure }) => figure)
				: [html('p', { class: 'nothing' }, 'Choose a force and a place above.')]));
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
		const cursor = svg('line', { class: 'cursor', y1: EDGES.top, y2: HEIGHT - EDGES.bottom });
		const clip = `clip-${id.replace('@', '-in-')}`;
		const frame = svg('rect', { x: EDGES.left, y: 0, height: HEIGHT });
		const picture = svg('svg', {
			class: 'drag', tabindex: 0, role: 'slider', 'aria-label': `${name}, day by day`, 'aria-orientation': 'horizontal',
			pointermove: (event) => event.buttons || event.pointerType === 'touch' || this.#pointAt(event),
			click: (event) => event.target.closest('.count') || this.#pointAt(event),
			keydown: (event) => this.#key(event, id),
		}, hatches(id), svg('clipPath', { id: clip }, frame), ground,
		svg('g', { 'clip-path': `url(#${clip})` }, steps, cursor, marks));
		const says = html('p', { class: 'says' });
		const figure = html('figure', { class: 'panel' }, html('figcaption', {}, html('h3', {}, name), says), picture);
		this.#time.attach(picture, () => this.#width - EDGES.left - EDGES.right);
		return { id, figure, picture, ground, steps, marks, cursor, frame, says };
	}

	#pointAt(event) {
		const [x] = d3.pointer(event);
		const day = dayOf(this.#scale().invert(x));
		if (day !== this.#day) {
			this.#choose(day);
		}
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
			ArrowRight: plusDays(day, 1), ArrowUp: plusDays(day, 1), ArrowLeft: plusDays(day, -1), ArrowDown: plusDays(day, -1),
			PageUp: later?.from, PageDown: earlier?.from, Home: dayOf(this.#time.shown[0]), End: dayOf(this.#time.shown[1] - 1),
		}[event.key];
		if (to) {
			event.preventDefault();
			const half = (this.#time.shown[1] - this.#time.shown[0]) / 2;
			if (start(to) < this.#time.shown[0] || start(to) > this.#time.shown[1]) {
				this.#time.show([start(to) - half, start(to) + half]);
			}
			this.#choose(to);
		}
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
		const top = d3.max([...panel.points.flatMap(({ low, high }) => [low, high]), ...counts.flatMap(({ count }) => [count.low, count.high])]) || 1;
		const y = d3.scaleLinear([0, top * 1.08], [HEIGHT - EDGES.bottom, EDGES.top]);
		resize(panel.picture, this.#width, HEIGHT);
		panel.frame.setAttribute('width', Math.max(0, this.#width - EDGES.left - EDGES.right));
		this.#drawAxes(panel.ground, x, y);
		panel.steps.replaceChildren(...panel.points.flatMap((point, position) => step(point, panel.points[position + 1], x, y, panel.id)));
		panel.marks.replaceChildren(...counts.map((count) => mark(count, x, y)));
		this.#drawDay(panel);
	}

	#drawDay(panel) {
		const x = this.#scale();
		const point = this.#day && panel.points.find(({ from, to }) => from <= this.#day && this.#day <= to);
		const noon = this.#day ? (start(this.#day) + end(this.#day)) / 2 : 0;
		panel.cursor.setAttribute('visibility', this.#day ? 'visible' : 'hidden');
		panel.cursor.setAttribute('x1', x(noon));
		panel.cursor.setAttribute('x2', x(noon));
		const words = this.#day ? `${edtfInWords(this.#day)}: ${point ? said(point) : 'no answer for that day'}` : 'Point to a day, or move with the arrow keys.';
		panel.says.textContent = words;
		const [from, to] = this.#time.shown.map((instant) => Math.round(instant / 86_400_000));
		panel.picture.setAttribute('aria-valuemin', from);
		panel.picture.setAttribute('aria-valuemax', to);
		panel.picture.setAttribute('aria-valuenow', this.#day ? Math.round(start(this.#day) / 86_400_000) : Math.round((from + to) / 2));
		panel.picture.setAttribute('aria-valuetext', words);
	}

	#drawAxes(ground, x, y) {
		const bottom = ground.querySelector('.x') ?? ground.appendChild(svg('g', { class: 'x axis', transform: `translate(0,${HEIGHT - EDGES.bottom})` }));
		const left = ground.querySelector('.y') ?? ground.appendChild(svg('g', { class: 'y axis', transform: `translate(${EDGES.left},0)` }));
		d3.select(bottom).call(d3.axisBottom(x).ticks(Math.max(2, this.#width / 110)).tickSizeOuter(0));
		d3.select(left).call(d3.axisLeft(y).ticks(4).tickFormat(number).tickSize(-(this.#width - EDGES.left - EDGES.right)));
	}

}

/** What a step says, in words. */
export function said(point) {
	return `${amount(point)}; ${nameOf('estimate-status', point.status).toLowerCase()}`;
}

/** A step: its band, up to the top where no upper bound is known, and the best line where there is one. */
function step(point, next, x, y, id) {
	const [left, right] = [x(start(point.from)), x(end(point.to))];
	const [top, bottom] = y.range().toReversed();
	const shown = { 'data-status': point.status, 'data-from': point.from };
	if (point.status === 'unknown') {
		return [svg('rect', { class: 'unknown', ...shown, x: left, width: right - left, y: top, height: bottom - top, fill: `url(#unknown-${clean(id)})` },
			svg('title', {}, definitionOf('estimate-status', 'unknown')))];
	}
	const upper = point.high === null ? top : y(point.high);
	const lower = y(point.low ?? 0);
	const fill = point.status === 'between' ? `url(#between-${clean(id)})` : point.high === null ? `url(#open-${clean(id)})` : null;
	const title = svg('title', {}, `${edtfInWords(`${point.from}/${point.to}`)}: ${said(point)}. ${definitionOf('estimate-status', point.status)}.`);
	const drawn = [svg('rect', { class: `band ${point.status}`, ...shown, x: left, width: Math.max(1, right - left), y: upper, height: Math.max(2, lower - upper), fill }, title)];
	if (point.best !== null) {
		const riser = next?.best !== null && next?.best !== undefined ? `V${y(next.best)}` : '';
		drawn.push(svg('path', { class: `best ${point.status}`, ...shown, d: `M${left},${y(point.best)}H${Math.max(right, left + 2)}${riser}` }));
	}
	return drawn;
}

/** A count: a point at its number, a whisker over its bounds and one over its time; a plan is hollow, who had gone a cross. */
function mark(count, x, y) {
	const { from, to } = span(count.when);
	const [left, right] = x.range();
	const x0 = Math.max(x(Number.isFinite(from) ? from : to - 30 * 86_400_000), left - 20);
	const x1 = Math.min(x(Number.isFinite(to) ? to : from + 30 * 86_400_000), right + 20);
	const { low, high, stated } = count.count;
	const value = y(stated ?? low ?? high ?? 0);
	const middle = (x0 + x1) / 2;
	const shape = { planned: d3.symbolTriangle, departed: d3.symbolCross }[count.measure] ?? d3.symbolCircle;
	return svg('g', { class: `count ${count.measure}`, 'data-count': count.id }, svg('title', {}, cited(count)),
		svg('path', { class: 'whisker', d: `M${x0},${value}H${x1}M${middle},${y(low ?? 0)}V${high === null ? y.range()[1] : y(high)}` }),
		svg('path', { class: 'point', d: d3.symbol(shape, 48)(), transform: `translate(${middle},${value})` }));
}

/** A count in words, with its citation. */
export function cited(count) {
	const { stated, qualifier } = count.count;
	const many = `${nameOf('qualifier', qualifier).toLowerCase()}${stated === null ? '' : ` ${number(stated)}`}`;
	const part = count.component ? ` (${count.component})` : '';
	return `${nameOf('troop-measure', count.measure)}: ${many}${part}, ${inWords(count.when)}. ${count.attributedTo ? count.attributedTo + ', in ' : ''}«${valueName('article', count.citation.article.id)}», paragraph ${count.citation.paragraph}.`;
}

function clean(id) {
	return id.replace('@', '-in-');
}

/** The fillings of a panel's bands. */
function hatches(id) {
	const pattern = (name, size, path) => svg('pattern', { id: `${name}-${clean(id)}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
		svg('path', { d: path, class: `hatch ${name}` }));
	return svg('defs', {}, pattern('between', 7, 'M0,0V7'), pattern('unknown', 9, 'M0,0V9'),
		svg('linearGradient', { id: `open-${clean(id)}`, x1: 0, x2: 0, y1: 1, y2: 0 },
			svg('stop', { offset: 0, class: 'open', 'stop-opacity': 0.4 }), svg('stop', { offset: 1, class: 'open', 'stop-opacity': 0.03 })));
}

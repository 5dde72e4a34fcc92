/**
 * The map: the places of the shown events on country outlines, the journeys between them, and the bases. A country is
 * shaded as a whole and a region is only a name: a dot would say more than the articles do.
 */

import { resize, svg } from './dom.js';
import { counted, nameOf } from './names.js';

const { d3 } = globalThis;

/** A place is far off where it is so many times farther from the middle of the places than half of them are. */
const FAR = 3;

/** Scale of the map by its width where few places are shown: some 25 degrees are in sight then. */
const CLOSEST = 2.3;

export class PlaceMap {
	#choose;

	#size = null;

	#shown = null;

	#outlines = null;

	#zoomed = d3.zoomIdentity;

	/** @param place the element that the map fills
	 * @param choose called with the id of the place that somebody chose */
	constructor(place, choose) {
		this.#choose = choose;
		this.countries = svg('g', { class: 'countries' });
		this.journeys = svg('g', { class: 'journeys' });
		this.marks = svg('g', { class: 'marks' });
		this.picture = svg(
			'svg',
			{ role: 'group', 'aria-label': 'Map of the places', class: 'drag' },
			svg(
				'defs',
				{},
				svg(
					'marker',
					{
						id: 'arrow',
						viewBox: '0 0 10 10',
						refX: 9,
						refY: 5,
						markerWidth: 7,
						markerHeight: 7,
						orient: 'auto-start-reverse',
					},
					svg('path', { d: 'M0,0L10,5L0,10z' }),
				),
			),
			this.countries,
			this.journeys,
			this.marks,
		);
		place.replaceChildren(this.picture);
		this.zoom = d3
			.zoom()
			.scaleExtent([0.5, 24])
			.filter((event) => !event.button && (event.type !== 'wheel' || event.ctrlKey || event.metaKey))
			.on('zoom', ({ transform }) => {
				this.#zoomed = transform;
				this.#draw();
			});
		d3.select(this.picture).call(this.zoom).on('dblclick.zoom', null);
		this.picture.addEventListener('click', (event) => this.#chosen(event.target.closest('[data-place]')));
		this.picture.addEventListener('keydown', (event) => this.#key(event));
		new ResizeObserver(() => {
			const [width, height] = [Math.floor(place.clientWidth), Math.floor(place.clientHeight)];
			if (width > 0 && String(this.#size) !== String([width, height])) {
				this.#size = [width, height];
				resize(this.picture, width, height);
				this.#draw();
			}
		}).observe(place);
	}

	/** Takes the outlines of the countries, or null until they have come. */
	outline(outlines) {
		this.#outlines = outlines;
	}

	/** Shows places with the number of their events, and journeys between places; `selected` are the chosen ids. */
	show(places, journeys, selected) {
		this.#shown = { places, journeys, selected };
		this.#draw();
	}

	/** Zooms by a factor, or back to the start where there is none. */
	zoomBy(factor) {
		const picture = d3.select(this.picture);
		if (factor) {
			this.zoom.scaleBy(picture, factor);
		} else {
			this.zoom.transform(picture, d3.zoomIdentity);
		}
	}

	#chosen(element) {
		if (element) {
			this.#choose(element.dataset.place);
		}
	}

	#key(event) {
		const marks = [...this.marks.querySelectorAll('[data-place]')];
		const at = marks.indexOf(event.target);
		const to = {
			ArrowRight: at + 1,
			ArrowDown: at + 1,
			ArrowLeft: at - 1,
			ArrowUp: at - 1,
			Home: 0,
			End: marks.length - 1,
		}[event.key];
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#chosen(event.target.closest('[data-place]'));
		} else if (event.key === '+' || event.key === '-') {
			this.zoomBy(event.key === '+' ? 1.5 : 1 / 1.5);
		} else if (event.key === '0') {
			this.zoomBy(null);
		} else if (marks[to]) {
			event.preventDefault();
			marks.forEach((mark) => mark.setAttribute('tabindex', -1));
			marks[to].setAttribute('tabindex', 0);
			marks[to].focus({ preventScroll: true });
		}
	}

	#draw() {
		if (!this.#size || !this.#shown) {
			return;
		}
		const { places, journeys, selected } = this.#shown;
		const projection = this.#projection(places);
		const at = ({ lat, lon }) => this.#zoomed.apply(projection([lon, lat]));
		if (this.#outlines) {
			const path = d3.geoPath({ stream: (stream) => projection.stream(zoomedStream(stream, this.#zoomed)) });
			const countries = new Map(places.filter(({ kind }) => kind === 'country').map((place) => [place.country, place]));
			const most = d3.max(places, (place) => place.count) ?? 1;
			d3.select(this.countries)
				.selectAll('path')
				.data(this.#outlines.features)
				.join('path')
				.attr('d', path)
				.attr('class', ({ id }) => (countries.has(id) ? 'with-events' : ''))
				.attr('data-place', ({ id }) => countries.get(id)?.id ?? null)
				.attr('fill-opacity', ({ id }) =>
					countries.has(id) ? 0.15 + 0.45 * Math.sqrt(countries.get(id).count / most) : null,
				);
		}
		d3.select(this.journeys)
			.selectAll('path')
			.data(journeys, ({ from, to }) => `${from.id} ${to.id}`)
			.join((enter) => enter.append(() => svg('path', { 'marker-end': 'url(#arrow)' }, svg('title'))))
			.attr('class', ({ sure }) => `journey ${sure ? '' : 'unsure'}`)
			.attr('data-journey', ({ from, to }) => `${from.id} ${to.id}`)
			.attr('d', ({ from, to }) => arc(at(from.coordinates), at(to.coordinates)))
			.select('title')
			.text(({ words }) => words);
		const [width] = this.#size;
		const located = places.filter(({ coordinates }) => coordinates);
		const focused = document.activeElement?.dataset?.place;
		const taken = located.filter(isDot).map(({ coordinates, count }) => boxAround(at(coordinates), radiusOf(count)));
		d3.select(this.marks)
			.selectAll('g')
			.data(
				d3.sort(located, (place) => -place.count),
				({ id }) => id,
			)
			.join((enter) =>
				enter.append((place) =>
					svg('g', { role: 'button', 'data-place': place.id }, svg('title'), svg('path'), svg('text')),
				),
			)
			.attr(
				'class',
				({ id, kind, base }) => `place ${kind} ${base ? 'base' : ''} ${selected.includes(id) ? 'selected' : ''}`,
			)
			.attr('tabindex', (place, position) => ((focused ? place.id === focused : position === 0) ? 0 : -1))
			.attr('aria-pressed', ({ id }) => selected.includes(id))
			.attr(
				'aria-label',
				({ name, count, kind }) => `${name}, ${nameOf('place-kind', kind).toLowerCase()}: ${counted(count, 'event')}`,
			)
			.attr('transform', ({ coordinates }) => `translate(${at(coordinates)})`)
			.each(function draw(place) {
				const radius = radiusOf(place.count);
				this.querySelector('title').textContent =
					`${place.name}: ${counted(place.count, 'event')}${place.base ? `. ${place.held}` : ''}`;
				this.querySelector('path').setAttribute(
					'd',
					isDot(place) ? d3.symbol(shapeOf(place), 3.2 * radius * radius)() : '',
				);
				const text = this.querySelector('text');
				text.textContent = place.name;
				setText(text, at(place.coordinates), isDot(place) ? radius + 3 : 0, taken, width);
			});
	}

	#projection(places) {
		const points = near(
			places.filter(({ coordinates }) => coordinates).map(({ coordinates: { lon, lat } }) => [lon, lat]),
		);
		const [width, height] = this.#size;
		const pad = Math.min(60, width / 8);
		const projection = d3.geoMercator();
		if (points.length < 2) {
			return projection
				.center(points[0] ?? [8, 15])
				.scale(width * CLOSEST)
				.translate([width / 2, height / 2]);
		}
		projection.fitExtent(
			[
				[pad, pad / 2],
				[width - pad, height - pad / 2],
			],
			{ type: 'MultiPoint', coordinates: points },
		);
		const middle = projection.invert([width / 2, height / 2]);
		return projection
			.scale(Math.min(projection.scale(), width * CLOSEST))
			.center(middle)
			.translate([width / 2, height / 2]);
	}
}

/** The points without those that are so far off that the rest would shrink to a dot. */
function near(points) {
	const middle = [d3.median(points, ([lon]) => lon), d3.median(points, ([, lat]) => lat)];
	const distance = ([lon, lat]) => Math.hypot(lon - middle[0], lat - middle[1]);
	const usual = d3.median(points, distance) || 1;
	return points.filter((point) => distance(point) <= FAR * usual);
}

function zoomedStream(stream, { k, x, y }) {
	return {
		point: (px, py) => stream.point(px * k + x, py * k + y),
		lineStart: () => stream.lineStart(),
		lineEnd: () => stream.lineEnd(),
		polygonStart: () => stream.polygonStart(),
		polygonEnd: () => stream.polygonEnd(),
		sphere: () => stream.sphere?.(),
	};
}

function shapeOf(place) {
	return place.base
		? d3.symbolSquare
		: place.kind === 'port'
			? d3.symbolTriangle
			: place.kind === 'border-area'
				? d3.symbolDiamond
				: d3.symbolCircle;
}

/** A town or a base is a point; a country and a region are not. */
function isDot({ kind }) {
	return kind !== 'region' && kind !== 'country';
}

function radiusOf(count) {
	return 4 + 1.6 * Math.sqrt(count);
}

function boxAround([x, y], radius) {
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Puts a name to the right of its mark, or where it does not run into another: to the left, above, below, or nowhere. */
function setText(text, [x, y], away, taken, mostRight) {
	const width = text.textContent.length * 6.4;
	const tries =
		away > 0
			? [
					[away, 4, 'start'],
					[-away, 4, 'end'],
					[0, -away - 2, 'middle'],
					[0, away + 11, 'middle'],
				]
			: [
					[0, 4, 'middle'],
					[0, -14, 'middle'],
					[0, 24, 'middle'],
				];
	for (const [dx, dy, anchor] of tries) {
		const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
		const box = { left, right: left + width, top: y + dy - 11, bottom: y + dy + 3 };
		const isInside = left >= 0 && left + width <= mostRight;
		if (
			isInside &&
			!taken.some(
				(other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
			)
		) {
			taken.push(box);
			text.setAttribute('x', dx);
			text.setAttribute('y', dy);
			text.setAttribute('text-anchor', anchor);
			text.removeAttribute('visibility');
			return;
		}
	}
	text.setAttribute('visibility', 'hidden');
}

/** A bent line: it shows the two ends and does not pass for the road between them. */
function arc([x0, y0], [x1, y1]) {
	const bend = 0.14;
	const [mx, my] = [(x0 + x1) / 2 + (y1 - y0) * bend, (y0 + y1) / 2 - (x1 - x0) * bend];
	return `M${x0},${y0}Q${mx},${my} ${x1},${y1}`;
}

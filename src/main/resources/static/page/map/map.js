/**
 * The map: the places of the shown events on country outlines, the journeys between them, and the bases. A country is
 * shaded as a whole and a region is only a name: a dot would say more than the articles do.
 */

import {
	arc,
	arrow,
	boxAround,
	boxesAlong,
	described,
	isDot,
	nameCountries,
	namePlaces,
	near,
	radiusOf,
	shapeOf,
	zoomedStream,
} from './cartography.js';
import { resize, stepByKey, svg } from '../controls/dom.js';
import { onPaper, PAPER } from '../controls/printed.js';
import { isForThePicture, wheelDelta } from '../controls/time-window.js';

const { d3 } = globalThis;

/** Scale of the map by its width where few places are shown: some 25 degrees are in sight then. */
const CLOSEST = 2.3;

/** Its size on paper. */
const SHEET = [PAPER, 340];

/** How far the map can be zoomed, as its scale by its width. */
const SCALES = [0.2, 60];

export class PlaceMap {
	#tell;

	#size = null;

	/** Its size while it is printed. */
	#sheet = null;

	#shown = null;

	#outlines = null;

	/** Where somebody has moved the map to: the point in its middle and its scale by its width; null while it fits the places. */
	#look = null;

	#fitsAll = false;

	/** A gesture that is not over yet. */
	#zoomed = d3.zoomIdentity;

	/** @param place the element that the map fills
	 * @param tell `choose` hears of the place that somebody chose, `open` of the event of the journey that somebody chose,
	 * and `look` of what the map was moved to */
	constructor(place, tell) {
		this.#tell = tell;
		this.countries = svg('g', { class: 'countries' });
		this.names = svg('g', { class: 'names', 'aria-hidden': 'true' });
		this.journeys = svg('g', { class: 'journeys' });
		this.marks = svg('g', { class: 'marks' });
		this.picture = svg(
			'svg',
			{ role: 'group', 'aria-label': 'Map of the places', class: 'drag' },
			arrow(),
			this.countries,
			this.names,
			this.journeys,
			this.marks,
		);
		place.replaceChildren(this.picture);
		this.zoom = d3
			.zoom()
			.filter((event) => isForThePicture(event) && !(event.type === 'wheel' && event.shiftKey))
			.wheelDelta(wheelDelta)
			.on('zoom', ({ transform }) => {
				this.#zoomed = transform;
				this.#draw();
			})
			.on('end', ({ sourceEvent }) => sourceEvent && this.#settle());
		d3.select(this.picture).call(this.zoom).on('dblclick.zoom', null);
		this.picture.addEventListener('click', ({ target }) => {
			const journey = target.closest('[data-event]');
			if (journey) {
				this.#tell.open(journey.dataset.event);
			} else {
				this.#chosen(target.closest('[data-place]'));
			}
		});
		this.picture.addEventListener('keydown', (event) => this.#key(event));
		new ResizeObserver(() => this.#resize(place)).observe(place);
		onPaper((isPaper) => {
			this.#sheet = isPaper ? SHEET : null;
			this.#resize(place);
		});
	}

	#resize(place) {
		const [width, height] = this.#sheet ?? [Math.floor(place.clientWidth), Math.floor(place.clientHeight)];
		if (width > 0 && String(this.#size) !== String([width, height])) {
			this.#size = [width, height];
			resize(this.picture, width, height);
			this.#draw();
		}
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

	/** Looks at what the address says: `all`, a point with a scale, or nothing: then at where most places are. */
	look(text) {
		const numbers = text.split(',').map(Number);
		this.#look = numbers.length === 3 && numbers.every(Number.isFinite) ? numbers : null;
		this.#fitsAll = text === 'all';
		this.#draw();
	}

	/** Shows all places, or those that are near each other. */
	fit(all) {
		this.#tell.look(all ? 'all' : '');
	}

	/** Zooms around the middle. */
	zoomBy(factor) {
		this.#zoomed = d3.zoomIdentity
			.translate((this.#size[0] / 2) * (1 - factor), (this.#size[1] / 2) * (1 - factor))
			.scale(factor);
		this.#settle();
	}

	/** Makes what a gesture has shown the look of the map. */
	#settle() {
		const { k, x, y } = this.#zoomed;
		// A click is the shortest of gestures, and moves nothing
		if (k === 1 && x === 0 && y === 0) {
			return;
		}
		const [width, height] = this.#size;
		const projection = this.#projection(this.#shown.places);
		const middle = projection.invert(this.#zoomed.invert([width / 2, height / 2]));
		this.#lookAt(middle, (projection.scale() * this.#zoomed.k) / width);
	}

	#lookAt([lon, lat], scale) {
		const clamped = Math.min(Math.max(scale, SCALES[0]), SCALES[1]);
		this.#zoomed = d3.zoomIdentity;
		this.picture.__zoom = d3.zoomIdentity;
		this.#tell.look([lon.toFixed(2), lat.toFixed(2), clamped.toFixed(2)].join(','));
	}

	#chosen(element) {
		if (element) {
			this.#tell.choose(element.dataset.place);
		}
	}

	#key(event) {
		// The browser zooms with these keys itself
		if (event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		const marks = [...this.marks.querySelectorAll('[data-place]')];
		const next = marks[stepByKey(event.key, marks.indexOf(event.target), marks.length)];
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#chosen(event.target.closest('[data-place]'));
		} else if (event.key === '+' || event.key === '-') {
			this.zoomBy(event.key === '+' ? 1.5 : 1 / 1.5);
		} else if (event.key === '0') {
			this.fit(false);
		} else if (next) {
			event.preventDefault();
			this.#tabTo(marks, next);
		}
	}

	/** A place that is out of sight comes into it with the keyboard. */
	#tabTo(marks, mark) {
		marks.forEach((other) => other.setAttribute('tabindex', -1));
		mark.setAttribute('tabindex', 0);
		mark.focus({ preventScroll: true });
		const place = this.#shown.places.find(({ id }) => id === mark.dataset.place);
		const projection = this.#projection(this.#shown.places);
		const [x, y] = projection([place.coordinates.lon, place.coordinates.lat]);
		if (x < 0 || y < 0 || x > this.#size[0] || y > this.#size[1]) {
			this.#lookAt([place.coordinates.lon, place.coordinates.lat], projection.scale() / this.#size[0]);
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
			.selectAll('g')
			.data(journeys, ({ from, to }) => `${from.id} ${to.id}`)
			.join((enter) =>
				enter.append(() =>
					svg('g', {}, svg('title'), svg('path', { class: 'near' }), svg('path', { 'marker-end': 'url(#arrow)' })),
				),
			)
			.each(function draw({ from, to, sure, words, events }) {
				const [title, near, line] = this.children;
				const d = arc(at(from.coordinates), at(to.coordinates));
				title.textContent = words;
				near.setAttribute('d', d);
				line.setAttribute('d', d);
				line.setAttribute('class', `journey ${sure ? '' : 'unsure'}`);
				line.dataset.journey = `${from.id} ${to.id}`;
				this.dataset.event = events[0].id;
			});
		const [width] = this.#size;
		const located = places.filter(({ coordinates }) => coordinates);
		const focused = this.marks.contains(document.activeElement) ? document.activeElement.dataset.place : null;
		const lines = journeys.flatMap(({ from, to }) => boxesAlong(at(from.coordinates), at(to.coordinates)));
		const dots = located.filter(isDot).map(({ coordinates, count }) => boxAround(at(coordinates), radiusOf(count)));
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
			.attr('aria-label', described)
			.attr('transform', ({ coordinates }) => `translate(${at(coordinates)})`)
			.each(function draw(place) {
				const radius = radiusOf(place.count);
				this.querySelector('title').textContent = described(place) + (place.base ? `. ${place.held}` : '');
				this.querySelector('path').setAttribute(
					'd',
					isDot(place) ? d3.symbol(shapeOf(place), 3.2 * radius * radius)() : '',
				);
				this.querySelector('text').textContent = place.name;
			});
		const taken = namePlaces(this.marks, journeys, at, { dots, lines, width });
		nameCountries(this.names, this.#outlines, located, { projection, zoomed: this.#zoomed, size: this.#size, taken });
		if (focused && !this.marks.contains(document.activeElement)) {
			this.marks.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
		}
	}

	#projection(places) {
		const [width, height] = this.#size;
		const projection = d3.geoMercator();
		if (this.#look) {
			const [lon, lat, scale] = this.#look;
			return projection
				.center([lon, lat])
				.scale(scale * width)
				.translate([width / 2, height / 2]);
		}
		const all = places.filter(({ coordinates }) => coordinates).map(({ coordinates: { lon, lat } }) => [lon, lat]);
		const points = this.#fitsAll ? all : near(all);
		if (points.length < 2) {
			return projection
				.center(points[0] ?? [8, 15])
				.scale(width * CLOSEST)
				.translate([width / 2, height / 2]);
		}
		const pad = Math.min(60, width / 8);
		const room = [
			[pad, pad / 2],
			[width - pad, height - pad / 2],
		];
		projection.fitExtent(room, { type: 'MultiPoint', coordinates: points });
		const middle = projection.invert([width / 2, height / 2]);
		return projection
			.scale(Math.min(projection.scale(), width * CLOSEST))
			.center(middle)
			.translate([width / 2, height / 2]);
	}
}

/** How places, their names and the journeys between them are drawn, and how the map is put around them. */

import { svg } from '../controls/dom.js';
import { nameOf, counted, number } from '../model/names.js';

const { d3 } = globalThis;

/** A country of which less than this is in sight stays without a name, in square pixels. */
const LEAST_NAMED = 1500;

/** Where the quiet name of a country goes if it does not fit into the middle. */
const ASIDE = [
	[24, 4, 'middle'],
	[-24, 4, 'middle'],
	[24, 24, 'middle'],
];

/** A place is far off where it is so many times farther from the middle of the places than half of them are. */
const FAR = 3;

/** The head of a journey's line. */
export function arrow() {
	const box = { viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7 };
	const head = svg('path', { d: 'M0,0L10,5L0,10z' });
	return svg('defs', {}, svg('marker', { id: 'arrow', ...box, orient: 'auto-start-reverse' }, head));
}

/** The points without those that are so far off that the rest would shrink to a dot. */
export function near(points) {
	const middle = [d3.median(points, ([lon]) => lon), d3.median(points, ([, lat]) => lat)];
	const distance = ([lon, lat]) => Math.hypot(lon - middle[0], lat - middle[1]);
	const usual = d3.median(points, distance) || 1;
	return points.filter((point) => distance(point) <= FAR * usual);
}

/** A stream of points, as d3 draws them, under a zoom that is not over yet. */
export function zoomedStream(stream, { k, x, y }) {
	return {
		point: (px, py) => stream.point(px * k + x, py * k + y),
		lineStart: () => stream.lineStart(),
		lineEnd: () => stream.lineEnd(),
		polygonStart: () => stream.polygonStart(),
		polygonEnd: () => stream.polygonEnd(),
		sphere: () => stream.sphere?.(),
	};
}

/** The symbol of a place that is a point. */
export function shapeOf(place) {
	return place.base
		? d3.symbolSquare
		: place.kind === 'port'
			? d3.symbolTriangle
			: place.kind === 'border-area'
				? d3.symbolDiamond
				: d3.symbolCircle;
}

/** The place with how many events a choice of it would leave. */
export function described({ name, kind, count, here }) {
	const rest = here < count ? `, ${number(here)} of which name it itself` : '';
	return `${name}, ${nameOf('place-kind', kind).toLowerCase()}: ${counted(count, 'event')}${rest}`;
}

/** A town or a base is a point; a country and a region are not. */
export function isDot({ kind }) {
	return kind !== 'region' && kind !== 'country';
}

/** How large the symbol of so many events is, in pixels. */
export function radiusOf(count) {
	return 4 + 1.6 * Math.sqrt(count);
}

/** The room that a symbol takes from the names. */
export function boxAround([x, y], radius) {
	return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** The room that the line of a journey takes from the names. */
export function boxesAlong(from, to) {
	const [[x0, y0], [mx, my], [x1, y1]] = [from, bendOf(from, to), to];
	const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 8);
	return d3.range(1, count).map((step) => {
		const t = step / count;
		const along = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
		return boxAround([along(x0, mx, x1), along(y0, my, y1)], 2);
	});
}

/** Puts a name to the right of its mark, or where it does not run into another: to the left, above, below, `aside`, or nowhere. */
function setText(text, [x, y], away, taken, mostRight, aside = []) {
	const width = text.textContent.length * (away > 0 ? 6.4 : 7.2);
	const tries =
		away > 0
			? [
					[away, 4, 'start'],
					[-away, 4, 'end'],
					[0, -away - 2, 'middle'],
					[0, away + 11, 'middle'],
					[away * 0.7, -away * 0.7, 'start'],
					[away * 0.7, away * 0.7 + 10, 'start'],
					[-away * 0.7, -away * 0.7, 'end'],
					[-away * 0.7, away * 0.7 + 10, 'end'],
				]
			: [[0, 4, 'middle'], [0, -14, 'middle'], [0, 24, 'middle'], ...aside];
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
			return true;
		}
	}
	text.setAttribute('visibility', 'hidden');
	return false;
}

/**
 * Names the places. Those that a journey leads from or to come first, and where there is no other room their names lie on
 * its line: a journey to a point without a name says nothing.
 * @param layer the element of the places, each with its text
 * @param journeys between them
 * @param at where coordinates are in the picture
 * @param room the boxes of `dots` and of `lines`, and the `width` of the picture
 * @returns the boxes that are taken then
 */
export function namePlaces(layer, journeys, at, { dots, lines, width }) {
	const ends = new Set(journeys.flatMap(({ from, to }) => [from.id, to.id]));
	const marks = d3.sort(
		[...layer.children].map((mark) => ({ text: mark.querySelector('text'), place: d3.select(mark).datum() })),
		({ place }) => !ends.has(place.id),
		({ place }) => -place.count,
	);
	const taken = [...dots, ...lines];
	const solid = [...dots];
	for (const { text, place } of marks) {
		const where = [text, at(place.coordinates), isDot(place) ? radiusOf(place.count) + 3 : 0];
		if (setText(...where, taken, width)) {
			solid.push(taken.at(-1));
		} else if (ends.has(place.id) && setText(...where, solid, width)) {
			taken.push(solid.at(-1));
		}
	}
	return taken;
}

/** A bent line: it shows the two ends and does not pass for the road between them. */
export function arc(from, to) {
	return `M${from}Q${bendOf(from, to)} ${to}`;
}

function bendOf([x0, y0], [x1, y1]) {
	const bend = 0.14;
	return [(x0 + x1) / 2 + (y1 - y0) * bend, (y0 + y1) / 2 - (x1 - x0) * bend];
}

/**
 * Names the countries that no place of the events names, quietly, in the middle of what is seen of them.
 * @param layer the element of the names
 * @param outlines of the countries, or null
 * @param located the places with a name
 * @param map its projection, the gesture that is not over yet, its size, and the room that is taken
 */
export function nameCountries(layer, outlines, located, { projection, zoomed, size, taken }) {
	const named = new Set(located.filter(({ kind }) => kind === 'country').map(({ country }) => country));
	const clipped = d3
		.geoMercator()
		.center(projection.center())
		.scale(projection.scale())
		.translate(projection.translate())
		.clipExtent([[0, 0], size]);
	const path = d3.geoPath(clipped);
	const countries = (outlines?.features ?? [])
		.filter(({ id }) => !named.has(id))
		.map((country) => ({ country, area: path.area(country), middle: path.centroid(country) }))
		.filter(({ area }) => area > LEAST_NAMED);
	d3.select(layer)
		.selectAll('text')
		.data(
			d3.sort(countries, ({ area }) => -area),
			({ country }) => country.id,
		)
		.join('text')
		.text(({ country }) => country.properties.name)
		.attr('transform', ({ middle }) => `translate(${zoomed.apply(middle)})`)
		.each(function draw({ middle }) {
			setText(this, zoomed.apply(middle), 0, taken, size[0], ASIDE);
		});
}

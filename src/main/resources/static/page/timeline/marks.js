/** How an event is drawn: its symbol, the line of what is sure and what is possible, its title, and the same in words. */

import { inWords, lastReport } from '../model/dates.js';
import { svg } from '../controls/dom.js';
import { FAMILIES, familyOf, symbol } from '../model/kinds.js';
import { label } from './lanes.js';
import { nameOf } from '../model/names.js';

/** Where the line is below the middle of the row, and how high a bar and the tick at a bound are, in pixels. */
const LINE = { dense: { y: 5, bar: 2.5, tick: 2 }, roomy: { y: 8, bar: 4, tick: 3 } };

/** How large symbols are: what is dated to the day comes first, what only may lie somewhere comes last. */
const AREA = { dense: { mark: 34, span: 26, range: 26 }, roomy: { mark: 100, span: 46, range: 62 } };

/** What each element shows: most events only move when the window does. */
const shown = new WeakMap();

/** Fills the element of an event.
 * @param node its group in the picture
 * @param item where it lies
 * @param state whether Tab comes to it, and whether it is open */
export function fill(node, item, { isCurrent, isSelected }) {
	const { event, centre } = item;
	node.setAttribute('transform', `translate(${centre},${item.y})`);
	const shape = { ...item, isSelected, isCurrent, says: described(item) };
	PLACES.forEach((name) => (shape[name] = (item[name] ?? 0) - centre));
	if (isSame(shown.get(node), shape)) {
		return;
	}
	shown.set(node, shape);
	const { id: family } = familyOf(event.kind);
	const { approximate, uncertain } = event.when;
	const marked = { approximate, uncertain, selected: isSelected, differing: item.differs };
	const classes = ['event', family, event.status, ...Object.keys(marked).filter((name) => marked[name])];
	node.setAttribute('class', classes.join(' '));
	node.setAttribute('tabindex', isCurrent ? 0 : -1);
	node.setAttribute('aria-label', shape.says);
	node.setAttribute('aria-current', isSelected);
	node.dataset.id = event.id;
	node.dataset.shown = shownAs(item);
	node.replaceChildren(...drawn(shape, family).filter(Boolean));
}

/** A day is a mark; what lasted is a span; what happened once at a time that is not known to the day is a range. */
function shownAs({ isDay, isBar }) {
	return isDay ? 'mark' : isBar ? 'span' : 'range';
}

const DRAWN_FROM = [
	'event',
	'isCurrent',
	'isSelected',
	'dense',
	'isDay',
	'isBar',
	'isWide',
	'differs',
	'opensLeft',
	'opensRight',
	'says',
	'text',
	'before',
];

const PLACES = ['x0', 'x1', 'w0', 'w1', 'left', 'right', 'textAt', 'signAt'];

/** Whether nothing differs that can be seen: a hundredth of a pixel cannot. */
function isSame(one, other) {
	return (
		one !== undefined &&
		DRAWN_FROM.every((name) => one[name] === other[name]) &&
		PLACES.every((name) => Math.abs(one[name] - other[name]) < 0.01)
	);
}

/**
 * The parts of an event, from its symbol at 0. Close together, they are as few as can be: there may be a thousand in
 * sight.
 */
function drawn(item, family) {
	const { event, dense, text } = item;
	const size = dense ? 'dense' : 'roomy';
	const half = dense ? 5 : 8;
	const hit = { x: item.left, width: Math.max(1, item.right - item.left), y: -half - 2, height: 2 * half + 4 };
	return [
		dense && item.isDay ? null : svg('rect', { class: 'hit', ...hit }),
		...(item.isDay ? day(item, half) : line(item, family, LINE[size])),
		event.status === 'scheduled' && svg('path', { class: 'deadline', d: deadline(item, half) }),
		svg('path', { class: 'symbol', d: symbol(event.kind, AREA[size][shownAs(item)]) }),
		item.differs && !dense && differs(item.signAt),
		text && svg('text', { x: item.textAt, y: 4, 'text-anchor': item.before ? 'end' : 'start' }, text),
	];
}

/** The extent of a day, with sharp edges, where it is wide enough to see. */
function day({ x0, x1, isWide }, half) {
	return isWide ? [svg('rect', { class: 'day', x: x0, width: x1 - x0, y: -half, height: 2 * half })] : [];
}

/** A bar of what is sure, and whiskers of what is possible, up to a bound with a tick or fading away. */
function line({ x0, x1, w0, w1, isBar, opensLeft, opensRight }, family, { y, bar, tick }) {
	const thin = (x, end, fades) =>
		end - x < 0.5
			? null
			: fades
				? svg('rect', { class: 'stub', fill: `url(#${fades}-${family})`, x, width: end - x, y: y - 1, height: 2 })
				: svg('path', { class: 'whisker', d: `M${x},${y}H${end}` });
	const end = (x) => svg('path', { class: 'whisker end', d: `M${x},${y - tick}V${y + tick}` });
	return [
		thin(w0, x0, opensLeft && 'fade-in'),
		thin(x1, w1, opensRight && 'fade-out'),
		!opensLeft && x0 - w0 > 1 && end(w0),
		!opensRight && w1 - x1 > 1 && end(w1),
		isBar && svg('rect', { class: 'bar', x: x0, width: x1 - x0, y: y - bar / 2, height: bar }),
	];
}

/** A sign that sources differ. */
export function differs(x = 0) {
	return svg(
		'g',
		{ class: 'differs', transform: `translate(${x},0)` },
		svg('circle', { r: 6 }),
		svg('path', { d: 'M-3,-1.6H3M-3,1.6H3M-1.6,3.6L1.6,-3.6' }),
	);
}

/** A line at the last day of a deadline, with a pennant. */
function deadline({ w1, isDay }, half) {
	const x = isDay ? 9 : w1;
	return `M${x},${half + 2}V${-half - 2}h7l-2.5,3l2.5,3h-7`;
}

/** The fillings of the ends that fade, for each family. */
export function softEdges() {
	const stop = (offset, opacity) => svg('stop', { offset, 'stop-color': 'currentColor', 'stop-opacity': opacity });
	return svg(
		'defs',
		{},
		FAMILIES.flatMap(({ id }) =>
			[
				['fade-in', 0, 0.7],
				['fade-out', 0.7, 0],
			].map(([name, from, to]) =>
				svg('linearGradient', { id: `${name}-${id}`, class: id }, stop(0, from), stop(1, to)),
			),
		),
		svg(
			'pattern',
			{ id: 'beyond', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
			svg('path', { class: 'unknown-line', d: 'M0,0V8' }),
		),
	);
}

function described({ event, differs: isInDispute }) {
	const parts = [
		nameOf('event-kind', event.kind).toLowerCase(),
		nameOf('event-status', event.status).toLowerCase(),
		inWords(event.when),
		event.status === 'ongoing' && lastReport(event.when),
		isInDispute && 'sources differ',
	];
	return `${label(event)}: ${parts.filter(Boolean).join(', ')}`;
}

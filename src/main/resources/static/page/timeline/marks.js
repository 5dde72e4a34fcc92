/** How an event is drawn: a mark or a bar, its symbol, its title, and the same in words. */

import { inWords } from '../model/dates.js';
import { svg } from '../controls/dom.js';
import { FAMILIES, familyOf, symbol } from '../model/kinds.js';
import { FADE, label } from './lanes.js';
import { nameOf } from '../model/names.js';

/** How far a soft edge reaches, in pixels. */
const SOFT = 10;

/** How strong the colour of a span is: its title is read on it. */
const TINT = 0.3;

/** What each element shows: most events only move when the window does. */
const shown = new WeakMap();

/** Fills the element of an event.
 * @param node its group in the picture
 * @param item where it lies
 * @param state whether Tab comes to it, and whether it is open */
export function fill(node, item, { isCurrent, isSelected }) {
	const { event, centre } = item;
	node.setAttribute('transform', `translate(${centre},${item.y})`);
	const shape = { ...item, isSelected, isCurrent, x0: item.x0 - centre, x1: item.x1 - centre };
	Object.assign(shape, {
		says: described(event),
		textAt: item.textAt - centre,
		left: item.left - centre,
		right: item.right - centre,
	});
	if (isSame(shown.get(node), shape)) {
		return;
	}
	shown.set(node, shape);
	const { id: family } = familyOf(event.kind);
	const marked = { approximate: event.when.approximate, uncertain: event.when.uncertain, selected: isSelected };
	const classes = ['event', family, event.status, ...Object.keys(marked).filter((name) => marked[name])];
	node.setAttribute('class', classes.join(' '));
	node.setAttribute('tabindex', isCurrent ? 0 : -1);
	node.setAttribute('aria-label', shape.says);
	node.setAttribute('aria-current', isSelected);
	node.dataset.id = event.id;
	node.dataset.shown = item.isDay ? 'mark' : 'span';
	node.replaceChildren(...drawn(shape, family).filter(Boolean));
}

const DRAWN_FROM = [
	'event',
	'isCurrent',
	'isSelected',
	'dense',
	'isDay',
	'isWide',
	'opensLeft',
	'opensRight',
	'says',
	'text',
	'before',
];

/** Whether nothing differs that can be seen: a hundredth of a pixel cannot. */
function isSame(one, other) {
	return (
		one !== undefined &&
		DRAWN_FROM.every((name) => one[name] === other[name]) &&
		['x0', 'x1', 'left', 'right', 'textAt'].every((name) => Math.abs(one[name] - other[name]) < 0.01)
	);
}

/**
 * The parts of an event, from its symbol at 0. Close together, they are as few as can be: there may be a thousand in
 * sight.
 */
function drawn(item, family) {
	const { event, dense, text } = item;
	const half = dense ? 5 : 7;
	const hit = { x: item.left, width: Math.max(1, item.right - item.left), y: -half - 2, height: 2 * half + 4 };
	return [
		dense && item.isDay ? null : svg('rect', { class: 'hit', ...hit }),
		...(item.isDay ? day(item, half) : bar(item, family, half)),
		event.status === 'scheduled' && svg('path', { class: 'deadline', d: deadline(item, half) }),
		svg('path', { class: 'symbol', d: symbol(event.kind, dense ? 34 : 70) }),
		text && svg('text', { x: item.textAt, y: 4, 'text-anchor': item.before ? 'end' : 'start' }, text),
	];
}

/** The extent of a day, with sharp edges, where it is wide enough to see. */
function day({ x0, x1, isWide }, half) {
	return isWide ? [svg('rect', { class: 'day', x: x0, width: x1 - x0, y: -half, height: 2 * half })] : [];
}

/** The bar of a span: solid in its middle, soft at a known end, fading at an open one. */
function bar({ x0, x1, opensLeft, opensRight }, family, half) {
	const length = Math.max(2, x1 - x0);
	const left = Math.min(opensLeft ? FADE : SOFT, length / 2);
	const right = Math.min(opensRight ? FADE : SOFT, length / 2);
	const piece = (fill, x, width) => svg('rect', { class: 'bar', fill, x, width, y: -half, height: 2 * half });
	return [
		piece(`url(#soft-from-${family})`, x0, left),
		piece(`url(#soft-${family})`, x0 + left, Math.max(0, length - left - right)),
		piece(`url(#soft-to-${family})`, x0 + length - right, right),
		svg('path', {
			class: 'edge',
			d: `M${x0 + left},${-half}H${x0 + length - right}M${x0 + left},${half}H${x0 + length - right}`,
		}),
	];
}

/** A line at the last day of a deadline, with a pennant. */
function deadline({ x1, isDay }, half) {
	const x = isDay ? 9 : x1;
	return `M${x},${half + 2}V${-half - 2}h7l-2.5,3l2.5,3h-7`;
}

/** The fillings of the bars: for each family one for the middle, and one for each soft edge. */
export function softEdges() {
	const stop = (offset, opacity) => svg('stop', { offset, 'stop-color': 'currentColor', 'stop-opacity': opacity });
	return svg(
		'defs',
		{},
		FAMILIES.flatMap(({ id }) =>
			[
				['soft', TINT, TINT],
				['soft-from', 0, TINT],
				['soft-to', TINT, 0],
			].map(([name, from, to]) =>
				svg('linearGradient', { id: `${name}-${id}`, class: id }, stop(0, from), stop(1, to)),
			),
		),
	);
}

function described(event) {
	return `${label(event)}: ${nameOf('event-kind', event.kind).toLowerCase()}, ${nameOf('event-status', event.status).toLowerCase()}, ${inWords(event.when)}`;
}

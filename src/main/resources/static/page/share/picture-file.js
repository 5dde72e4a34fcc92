/** A picture of the page as a file that stands for itself: with its title, its source and its date. */

import { svg } from '../controls/dom.js';

/** The style that a picture owes to the page; in a file there is no page. */
const STYLES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linejoin',
	'paint-order',
	'opacity',
	'stop-color',
	'stop-opacity',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'letter-spacing',
	'text-anchor',
	'visibility',
];

const PAD = 20;

const HEAD = 58;

const FOOT = 44;

/** So much finer than the screen is a bitmap: two pixels for one, as on a phone. */
const FINE = 2;

/**
 * A copy of a picture with title, source and date written around it.
 * @param picture the picture in the page
 * @param words `title`, `standfirst` and `source`
 */
export function standalone(picture, { title, standfirst, source }) {
	const [width, height] = [picture.width.baseVal.value, picture.height.baseVal.value];
	const copy = picture.cloneNode(true);
	styled(picture, copy);
	copy.querySelectorAll('.playhead .handle, .hit, title').forEach((part) => part.remove());
	copy.querySelectorAll('[tabindex]').forEach((part) => part.removeAttribute('tabindex'));
	copy.setAttribute('x', PAD);
	copy.setAttribute('y', HEAD);
	const { color, fontFamily } = getComputedStyle(picture);
	const paper = getComputedStyle(document.documentElement).backgroundColor;
	const text = (y, size, weight, words) =>
		svg('text', { x: PAD, y, fill: color, 'font-family': fontFamily, 'font-size': size, 'font-weight': weight }, words);
	const [all, tall] = [width + 2 * PAD, height + HEAD + FOOT];
	return svg(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: all, height: tall, viewBox: `0 0 ${all} ${tall}` },
		svg('title', {}, title),
		svg('desc', {}, `${standfirst} ${source}`),
		svg('rect', { width: all, height: tall, fill: paper }),
		text(28, Math.min(20, all / 32), 700, title),
		text(48, 13, 400, standfirst),
		copy,
		text(tall - 16, 11, 400, source),
	);
}

function styled(from, to) {
	const style = getComputedStyle(from);
	to.removeAttribute('class');
	// As attributes, because the policy lets no style in but the page's own
	STYLES.forEach((name) => to.setAttribute(name, style.getPropertyValue(name)));
	[...from.children].forEach((child, position) => styled(child, to.children[position]));
}

/** The file of a picture. */
export function asSvg(picture) {
	return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** The same as a bitmap. */
export async function asPng(picture) {
	const url = URL.createObjectURL(asSvg(picture));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.naturalWidth * FINE, image.naturalHeight * FINE];
		canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Offers a file to be saved. */
export function save(blob, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The browser reads it after the click
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

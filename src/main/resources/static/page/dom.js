/** Elements from names, attributes and texts. Texts become text nodes: nothing here reads markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element; a function among the attributes listens to the event of its name, null and false are left out. */
export function html(name, attributes = {}, ...children) {
	return filled(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg(name, attributes = {}, ...children) {
	return filled(document.createElementNS(SVG, name), attributes, children);
}

/** The element of the page with an id. */
export function byId(id) {
	return document.getElementById(id);
}

function filled(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') {
			element.addEventListener(name, value);
		} else if (value !== null && value !== undefined && value !== false) {
			element.setAttribute(name, value === true ? '' : value);
		}
	}
	element.append(
		...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
	);
	return element;
}

/** Gives a picture its size; printed, it shrinks to the paper. */
export function resize(picture, width, height) {
	picture.setAttribute('width', width);
	picture.setAttribute('height', height);
	picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/** Remembers what something was drawn from, so that it is drawn again only from something else. */
export class Drawn {
	#from = [];

	/** Whether one of these is another than the last time. */
	isNew(...from) {
		const isNew = from.length !== this.#from.length || from.some((one, position) => one !== this.#from[position]);
		this.#from = from;
		return isNew;
	}
}

/** Calls the last of many calls, when there was none for a while. */
export function calm(action, milliseconds) {
	let timer;
	const called = (...given) => {
		clearTimeout(timer);
		timer = setTimeout(() => action(...given), milliseconds);
	};
	called.cancel = () => clearTimeout(timer);
	return called;
}

/** Replaces what an element holds; who was on one of its choices by keyboard stays on it. */
export function keepFocus(element, content) {
	const active = element.contains(document.activeElement) ? document.activeElement : null;
	const same = (other) =>
		active &&
		other.name === active.name &&
		other.value === active.value &&
		JSON.stringify(other.dataset) === JSON.stringify(active.dataset);
	element.replaceChildren(...content);
	[...element.querySelectorAll('input, button')].find(same)?.focus({ preventScroll: true });
}

/** Calls at most once a frame. */
export function eachFrame(action) {
	let asked = false;
	return () => {
		if (!asked) {
			asked = true;
			requestAnimationFrame(() => {
				asked = false;
				action();
			});
		}
	};
}

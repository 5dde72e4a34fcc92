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

/** To which of so many things in a row a key goes from one of them; undefined where it goes nowhere. */
export function stepByKey(key, at, count) {
	const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[
		key
	];
	return to >= 0 && to < count ? to : undefined;
}

/** Calls the last of many calls, when there was none for a while; `now` does not wait for what is left. */
export function calm(action, milliseconds) {
	let waiting = null;
	const act = (given) => {
		waiting = null;
		action(...given);
	};
	const called = (...given) => {
		clearTimeout(waiting?.timer);
		waiting = { given, timer: setTimeout(act, milliseconds, given) };
	};
	called.now = () => {
		if (waiting) {
			clearTimeout(waiting.timer);
			act(waiting.given);
		}
	};
	return called;
}

/** What waits to be drawn until somebody has let go of what is there. */
const held = new Map();

/** What a finger, the mouse or a key is on. */
let pressed = null;

/**
 * Replaces what an element holds. Who was on one of its choices by keyboard stays on it, or on the one in its place, and
 * what was unfolded stays so.
 */
export function keepFocus(element, content) {
	held.delete(element);
	// A press that ends on another element than it began on is no click
	if (element.contains(pressed)) {
		held.set(element, content);
	} else {
		replace(element, content);
	}
}

// A finger's press is over before its click, though the browser shows its target as active for longer
for (const begin of ['pointerdown', 'keydown']) {
	addEventListener(begin, ({ target }) => (pressed = target), true);
}
for (const end of ['pointerup', 'pointercancel', 'keyup', 'blur']) {
	addEventListener(end, () => {
		pressed = null;
		setTimeout(() => [...held].forEach(([element, content]) => keepFocus(element, content)));
	});
}

function replace(element, content) {
	const before = choicesIn(element);
	const active = document.activeElement;
	const position = before.indexOf(active);
	const unfolded = [...element.querySelectorAll('details[open]')].map(sortOf);
	element.replaceChildren(...content);
	element.querySelectorAll('details').forEach((details) => (details.open ||= unfolded.includes(sortOf(details))));
	if (position >= 0) {
		const after = choicesIn(element);
		const same = after.find((other) => nameOf(other) === nameOf(active));
		const next = same ?? after[Math.min(position, after.length - 1)] ?? document.body.querySelector('main');
		next.focus({ preventScroll: true });
	}
}

/** What unfolds, whatever it counts. */
function sortOf(details) {
	return details.className + details.querySelector('summary').textContent.replaceAll(/\d/g, '');
}

function choicesIn(element) {
	return [...element.querySelectorAll('input, button, a, summary')];
}

function nameOf(element) {
	return JSON.stringify([
		element.name,
		element.value,
		element.dataset,
		element.matches('input') ? '' : element.firstChild?.textContent,
	]);
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

/**
 * The window of time that the timeline and the chart show alike: dragged, pinched, zoomed with Ctrl and the wheel, or moved
 * by keys and buttons on either.
 */

import { DAY } from '../model/dates.js';

const { d3 } = globalThis;

/** No closer than a week: the finest date is a day. */
const CLOSEST = 7 * DAY;

export class TimeWindow {
	#pictures = [];

	#listeners = [];

	/** All of the time that there is to show, in milliseconds. */
	whole = [Date.UTC(2000, 0, 1), Date.UTC(2030, 0, 1)];

	/** Whether somebody has moved it. */
	moved = false;

	/** The part in which most happened. */
	most = this.whole;

	/** What is shown until somebody moves it. */
	home = this.whole;

	/** Whether a gesture is not over yet. */
	moving = false;

	/** What is shown of it. */
	shown = this.whole;

	/** Calls with each move: whether it is over, and whether somebody asked for it. */
	listen(listener) {
		this.#listeners.push(listener);
	}

	/** Sets what there is, and shows a part of it. */
	set(whole, shown) {
		this.whole = whole;
		this.show(shown, false);
	}

	/** Shows a part, as near to what was asked as the whole allows. */
	show([from, to], asked = true) {
		const most = this.whole[1] - this.whole[0];
		const length = Math.min(most, Math.max(to - from, Math.min(CLOSEST, most)));
		const start = Math.min(Math.max((from + to - length) / 2, this.whole[0]), this.whole[1] - length);
		this.#move([start, start + length], true, asked);
	}

	/** Zooms around the middle: in above 1, out below. */
	zoom(factor) {
		const [from, to] = this.shown;
		const middle = (from + to) / 2;
		this.show([middle - (middle - from) / factor, middle + (to - middle) / factor]);
	}

	/** Moves by a part of what is shown: later above 0, earlier below. */
	pan(part) {
		const by = (this.shown[1] - this.shown[0]) * part;
		this.show([this.shown[0] + by, this.shown[1] + by]);
	}

	/** The scale of a picture so many pixels wide. */
	scale(width) {
		return d3.scaleUtc(this.shown, [0, width]);
	}

	/** Lets a picture be dragged and zoomed; `widthOf` tells its width in pixels. */
	attach(element, widthOf) {
		const zoom = d3
			.zoom()
			.filter(isForThePicture)
			.wheelDelta(wheelDelta)
			.on('zoom', (event) => {
				if (event.sourceEvent) {
					this.#move(event.transform.rescaleX(this.#wholeScale(widthOf())).domain().map(Number), false);
				}
			})
			.on('end', (event) => {
				if (event.sourceEvent) {
					this.#move(this.shown, true);
				}
			});
		const picture = { element: d3.select(element), zoom, widthOf };
		this.#pictures.push(picture);
		picture.element.call(zoom).on('dblclick.zoom', null);
		this.#followFinger(element, widthOf);
	}

	/** One finger sideways moves the window; up and down it scrolls the page, which the browser does by itself. */
	#followFinger(element, widthOf) {
		let last = null;
		element.addEventListener(
			'pointerdown',
			(event) => (last = event.pointerType === 'touch' && event.isPrimary ? event.clientX : null),
		);
		element.addEventListener('pointermove', (event) => {
			if (last !== null && event.isPrimary) {
				this.pan((last - event.clientX) / widthOf());
				last = event.clientX;
			}
		});
		for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
			element.addEventListener(end, () => (last = null));
		}
	}

	/** Tells a picture's zoom where it stands, after its width has changed. */
	settle() {
		for (const { element, zoom, widthOf } of this.#pictures) {
			const width = widthOf();
			if (width > 0) {
				const k = (this.whole[1] - this.whole[0]) / (this.shown[1] - this.shown[0]);
				zoom
					.scaleExtent([1, Math.max(1, (this.whole[1] - this.whole[0]) / CLOSEST)])
					.extent([
						[0, 0],
						[width, 1],
					])
					.translateExtent([
						[0, 0],
						[width, 1],
					]);
				// Set and not moved to: the picture is told where it is, the others hear it from the window
				element.node().__zoom = d3.zoomIdentity.translate(-this.#wholeScale(width)(this.shown[0]) * k, 0).scale(k);
			}
		}
	}

	#wholeScale(width) {
		return d3.scaleUtc(this.whole, [0, width]);
	}

	#move(shown, over, asked = true) {
		this.shown = shown;
		this.moved ||= asked;
		this.moving = !over;
		if (over) {
			this.settle();
		}
		for (const listener of this.#listeners) {
			listener(over, asked);
		}
	}
}

/** A wheel without a key scrolls the page, and so does a single finger. */
export function isForThePicture(event) {
	if (event.type === 'wheel') {
		return event.ctrlKey || event.metaKey || event.shiftKey;
	}
	return event.type === 'touchstart' ? event.touches.length > 1 : !event.button;
}

/** A pinch on a touchpad comes as Ctrl with small steps, a wheel with Ctrl as large ones: both zoom as far as they feel. */
export function wheelDelta({ ctrlKey, deltaMode, deltaY }) {
	const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.002;
	return -deltaY * unit * (ctrlKey && Math.abs(deltaY) < 30 ? 8 : 1);
}

/** What the keys of a picture do to the window; true where they did something. */
export function moveByKey(time, event) {
	const moves = {
		'+': () => time.zoom(1.5),
		'=': () => time.zoom(1.5),
		'-': () => time.zoom(1 / 1.5),
		0: () => time.show(time.whole),
	};
	const move =
		event.shiftKey && event.key === 'ArrowLeft'
			? () => time.pan(-0.2)
			: event.shiftKey && event.key === 'ArrowRight'
				? () => time.pan(0.2)
				: event.ctrlKey || event.metaKey || event.altKey
					? null
					: moves[event.key];
	if (move) {
		event.preventDefault();
		move();
	}
	return Boolean(move);
}

/** Where there is room for words in a picture: none of them is printed over another. */

/** What separates two texts at least, in pixels. */
const APART = 2;

export class Room {
	#right;

	#taken = [];

	/** @param right how far the picture goes to the right */
	constructor(right) {
		this.#right = right;
	}

	/** Keeps the room of elements that stay where they are. */
	keep(picture, elements) {
		const toPicture = picture.getScreenCTM().inverse();
		for (const element of elements) {
			const { x, y, width, height } = element.getBBox();
			const { e, f } = toPicture.multiply(element.getScreenCTM());
			this.#taken.push({ left: x + e, right: x + e + width, top: y + f, bottom: y + f + height });
		}
	}

	/**
	 * Puts a text to the first of these places where it runs into nothing, or takes it out of the picture. It has to be in the
	 * page, where its font and so its size are known.
	 * @param text the element, written at 0,0
	 * @param places each an x, a y and the text's anchor
	 */
	put(text, places) {
		for (const [x, y, anchor] of places) {
			text.setAttribute('text-anchor', anchor);
			const { x: dx, y: dy, width, height } = text.getBBox();
			const box = { left: x + dx, right: x + dx + width, top: y + dy, bottom: y + dy + height };
			if (box.left >= 0 && box.right <= this.#right && box.top >= 0 && !this.#taken.some((other) => meet(box, other))) {
				text.setAttribute('transform', `translate(${x},${y})`);
				this.#taken.push(box);
				return;
			}
		}
		text.remove();
	}
}

function meet(one, other) {
	return (
		one.left < other.right + APART && one.right > other.left - APART && one.top < other.bottom && one.bottom > other.top
	);
}

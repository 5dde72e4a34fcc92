/** The line that marks the day of the first screen in another picture of the same time. */

import { html } from '../controls/dom.js';
import { end, start } from '../model/dates.js';

export class DayLine {
	#time;

	#day = '';

	#line = html('div', { class: 'day-line', 'aria-hidden': 'true', hidden: true });

	/** @param place the picture, which shows the whole window of time
	 * @param time the window of time */
	constructor(place, time) {
		this.#time = time;
		place.append(this.#line);
		time.listen(() => this.#move());
	}

	/** Marks a day; none where the text is empty. */
	show(day) {
		if (day !== this.#day) {
			this.#day = day;
			this.#move();
		}
	}

	#move() {
		const [from, to] = this.#time.shown;
		const at = this.#day ? (start(this.#day) + end(this.#day)) / 2 : -Infinity;
		this.#line.hidden = at < from || at > to;
		if (!this.#line.hidden) {
			// In parts of the picture, which is of another width on paper
			this.#line.style.left = `calc(${(100 * (at - from)) / (to - from)}% - 1px)`;
		}
	}
}

/** What the timeline does not show, below it: what lies before the window, behind what happens in it, and after it. */

import { html } from '../controls/dom.js';
import { counted } from '../model/names.js';

export class Unseen {
	/** @param act `unfold` is called to draw the background or to fold it away, `show` with another window */
	constructor({ unfold, show }) {
		const choice = (name, click) => html('button', { type: 'button', class: `link ${name}`, hidden: true, click });
		this.earlier = choice('earlier', () => show(this.windows.earlier));
		this.fold = choice('fold', unfold);
		this.later = choice('later', () => show(this.windows.later));
		this.element = html('div', { class: 'unseen' }, this.earlier, this.fold, this.later);
	}

	/** Tells what a layout leaves out, and offers to show it. */
	show({ background, outside }, unfolded, [from, to]) {
		const { earlier, later } = outside;
		const pad = (to - from) / 20;
		this.windows = {
			earlier: [Math.min(...earlier.map(({ start }) => start)) - pad, to],
			later: [from, Math.max(...later.map(({ end }) => end)) + pad],
		};
		offer(this.earlier, earlier.length, `◂ ${counted(earlier.length, 'event')} before this period`);
		offer(this.later, later.length, `${counted(later.length, 'event')} after this period ▸`);
		const span = background === 1 ? 'spans' : 'span';
		const behind = `Background: ${counted(background, 'event')} that ${span} most of this period`;
		offer(this.fold, background, unfolded ? 'Hide the background' : behind);
		this.fold.setAttribute('aria-expanded', unfolded);
	}
}

function offer(button, count, words) {
	button.hidden = count === 0;
	button.textContent = words;
}

/** The events as cards in the order of time: what a narrow screen has room for. */

import { Drawn, html, keepFocus } from '../controls/dom.js';
import { inWords } from '../model/dates.js';
import { familyOf } from '../model/kinds.js';
import { nameOf, number } from '../model/names.js';

/** So many cards come at once. */
const STEP = 40;

/** Where cards are shown instead of the picture; the style sheet says the same. */
const narrow = matchMedia('(max-width: 599px)');

export class Cards {
	#place;

	#open;

	#limit = STEP;

	#drawn = new Drawn();

	#shown = [[], new Set(), 0];

	/** @param place the list to fill
	 * @param open called with the id of an event */
	constructor(place, open) {
		this.#place = place;
		this.#open = open;
		narrow.addEventListener('change', () => this.show(...this.#shown));
	}

	/** Shows events in their order; `differing` has the ids of those about which sources differ, `names` counts lists of names. */
	show(events, differing, names) {
		this.#shown = [events, differing, names];
		if (narrow.matches && this.#drawn.isNew(events, differing, names, this.#limit)) {
			const cards = events.slice(0, this.#limit).map((event) => this.#card(event, differing.has(event.id)));
			const left = events.length - this.#limit;
			keepFocus(this.#place, left > 0 ? [...cards, this.#more(left)] : cards);
		}
	}

	#card({ id, kind, status, title, when }, differs) {
		const badges = [nameOf('event-kind', kind), status === 'occurred' ? null : nameOf('event-status', status)];
		return html(
			'li',
			{ class: `card ${familyOf(kind).id}`, 'data-id': id },
			html('p', { class: 'when' }, inWords(when)),
			html('button', { type: 'button', class: 'link', click: () => this.#open(id) }, title),
			html(
				'p',
				{ class: 'badges' },
				badges.filter(Boolean).map((words) => html('span', {}, words)),
				differs ? html('span', { class: 'differs' }, 'Sources differ') : null,
			),
		);
	}

	#more(left) {
		const more = () => {
			this.#limit += STEP;
			this.show(...this.#shown);
		};
		const words = `Show ${number(Math.min(STEP, left))} of ${number(left)} more`;
		return html('li', {}, html('button', { type: 'button', click: more }, words));
	}
}

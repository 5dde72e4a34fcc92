/** The panel with one event, over the side of the page on which the event is not, so that nothing moves; on a phone, over all. */

import { data } from '../model/data.js';
import { detail } from './detail.js';
import { byId, Drawn, keepFocus } from './dom.js';
import { go, toggle, view } from '../model/view.js';

const narrow = matchMedia('(max-width: 1099px)');

const TITLE = document.title;

export class Panel {
	#dialog = byId('detail');

	#title = byId('detail-title');

	/** The id of the event that is shown. */
	#shown = null;

	#drawn = new Drawn();

	/** Where the keyboard was when the panel was opened. */
	#opener = null;

	#left;

	/** @param left called when the panel has been shut, and whoever opened it is gone */
	constructor(left) {
		this.#left = left;
		const shut = () => go({ event: '' });
		byId('shut').addEventListener('click', shut);
		addEventListener('keydown', ({ key, target }) => {
			if (key === 'Escape' && this.#dialog.open && !target.matches('input')) {
				shut();
			}
		});
		narrow.addEventListener('change', () => this.#coverOthers());
	}

	show() {
		const { detail: found, articles, names } = data;
		if (!found || !view.event) {
			this.#shut();
		} else if (this.#drawn.isNew(found, articles, names)) {
			const isAnother = this.#shown !== found.event.id;
			this.#shown = found.event.id;
			this.#title.textContent = found.event.title;
			document.title = `${found.event.title} – ${TITLE}`;
			const act = { open: (id) => go({ event: id }), filter: toggle };
			keepFocus(byId('detail-content'), detail(found, articles, act));
			this.#open(isAnother);
		}
	}

	#open(isAnother) {
		if (!this.#dialog.open) {
			this.#opener = document.activeElement;
			this.#dialog.show();
		}
		if (isAnother) {
			this.#chooseSide();
		}
		this.#coverOthers();
		if (isAnother) {
			this.#dialog.scrollTop = 0;
			this.#title.focus({ preventScroll: true });
		}
	}

	/** The panel covers the left side if the event's mark would be under it on the right. */
	#chooseSide() {
		const mark = document.querySelector('#timeline-picture .event.selected .symbol')?.getBoundingClientRect();
		const room = document.documentElement.clientWidth - this.#dialog.offsetWidth - 16;
		this.#dialog.classList.toggle('left', mark !== undefined && mark.right > room - 8);
	}

	#shut() {
		this.#shown = null;
		this.#drawn = new Drawn();
		document.title = TITLE;
		if (this.#dialog.open) {
			const hadKeyboard = this.#dialog.contains(document.activeElement);
			this.#dialog.close();
			this.#coverOthers();
			if (hadKeyboard) {
				this.#giveBack();
			}
		}
	}

	#giveBack() {
		if (this.#opener?.isConnected && this.#opener !== document.body) {
			this.#opener.focus();
		} else {
			this.#left();
		}
	}

	/** What the panel covers cannot be reached. */
	#coverOthers() {
		const isCovered = narrow.matches && this.#dialog.open;
		document
			.querySelectorAll('.skip, .top, .clock, .filters, #views')
			.forEach((element) => (element.inert = isCovered));
	}
}

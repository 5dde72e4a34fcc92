/** The panel with one event: beside the pictures where there is room, and over them where there is none. */

import { data } from './data.js';
import { detail } from './detail.js';
import { byId } from './dom.js';
import { go, toggle } from './view.js';

const narrow = matchMedia('(max-width: 1099px)');

export class Panel {
	#dialog = byId('detail');

	#title = byId('detail-title');

	#shown = {};

	#left;

	/** @param left called when the panel has been shut, to take the keyboard back */
	constructor(left) {
		this.#left = left;
		const shut = () => go({ event: '' });
		byId('shut').addEventListener('click', shut);
		addEventListener('keydown', ({ key }) => key === 'Escape' && this.#dialog.open && shut());
		narrow.addEventListener('change', () => this.#coverOthers());
	}

	show() {
		const { detail: found, articles } = data;
		if (!found) {
			this.#shut();
		} else if (this.#shown.found !== found || this.#shown.articles !== articles) {
			const isAnother = this.#shown.found?.event.id !== found.event.id;
			this.#shown = { found, articles };
			this.#title.textContent = found.event.title;
			byId('detail-content').replaceChildren(
				...detail(found, articles, { open: (id) => go({ event: id }), filter: toggle }),
			);
			this.#open(isAnother);
		}
	}

	#open(isAnother) {
		if (!this.#dialog.open) {
			this.#dialog.show();
		}
		this.#coverOthers();
		if (isAnother) {
			this.#dialog.scrollTop = 0;
			this.#title.focus({ preventScroll: true });
		}
	}

	#shut() {
		this.#shown = {};
		if (this.#dialog.open) {
			this.#dialog.close();
			this.#coverOthers();
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

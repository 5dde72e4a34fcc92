/** Tables that hold what the pictures show, for who reads rather than looks, and for copying. */

import { byId, html } from './dom.js';

/** So many rows come at once: a very long table would hold up the page. */
const STEP = 300;

export class Table {

	#rows = [];

	#key = null;

	#limit = STEP;

	/** @param id of the `details` element of the page that holds the table
	 * @param caption what the table holds
	 * @param columns name and cell of each column: a text or an element for a row
	 * @param toggled called when somebody opens or shuts it */
	constructor(id, caption, columns, toggled) {
		this.details = byId(id);
		this.caption = caption;
		this.columns = columns;
		this.summary = this.details.querySelector('summary');
		this.details.addEventListener('toggle', () => {
			this.#fill();
			toggled(id, this.details.open);
		});
	}

	/** Takes the rows; they are written once the table is open. */
	show(rows) {
		if (rows !== this.#key) {
			this.#key = rows;
			this.#rows = rows;
			this.#limit = STEP;
			this.summary.textContent = `${this.caption} as a table (${rows.length.toLocaleString('en')})`;
			this.#fill();
		}
	}

	#fill() {
		const old = this.details.querySelector('.table');
		if (!this.details.open) {
			old?.remove();
			return;
		}
		const head = html('thead', {}, html('tr', {}, this.columns.map(([name]) => html('th', { scope: 'col' }, name))));
		const body = html('tbody', {}, this.#rows.slice(0, this.#limit).map((row) => html('tr', {},
			this.columns.map(([, cell], position) => position === 0 ? html('th', { scope: 'row' }, cell(row)) : html('td', {}, cell(row))))));
		const more = this.#rows.length - this.#limit;
		const table = html('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': this.caption },
			html('table', {}, html('caption', {}, this.caption), head, body),
			more > 0 ? html('button', { type: 'button', click: () => this.#more() }, `Show ${Math.min(STEP, more)} of ${more} more`) : null);
		if (old) {
			old.replaceWith(table);
		}
		else {
			this.details.append(table);
		}
	}

	#more() {
		this.#limit += STEP;
		this.#fill();
	}

}

/** Tables that hold what the pictures show, for who reads rather than looks, and for copying. */

import { toggled, values } from '../model/address.js';
import { data } from '../model/data.js';
import { byId, Drawn, html, keepFocus } from './dom.js';
import { note, view } from '../model/view.js';

/** So many rows come at once: a very long table would hold up the page. */
const STEP = 300;

export class Table {
	#rows = [];

	#drawn = new Drawn();

	#limit = STEP;

	/** Stays while its rows are replaced, so that it stays scrolled to where it was. */
	#frame;

	/** @param name of the table in the address; the page has the `details` element that holds it
	 * @param caption what the table holds
	 * @param columns name and cell of each column: a text or an element for a row */
	constructor(name, caption, columns) {
		this.name = name;
		this.details = byId(`${name}-table`);
		this.caption = caption;
		this.columns = columns;
		this.summary = this.details.querySelector('summary');
		this.#frame = html('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption });
		// The view decides what is open: the browser tells of its own opening too late for a view that changes meanwhile
		this.summary.addEventListener('click', (event) => {
			event.preventDefault();
			note({ tables: toggled(view.tables, name) });
			this.#open();
		});
	}

	#open() {
		if (this.details.open !== this.#isInView()) {
			this.details.open = this.#isInView();
			this.#fill();
		}
	}

	/** Takes the rows; they are written once the table is open. */
	show(rows) {
		this.#open();
		if (this.#drawn.isNew(rows, data.names)) {
			this.#rows = rows;
			this.summary.textContent = `${this.caption} as a table (${rows.length.toLocaleString('en')})`;
			this.#fill();
		}
	}

	#isInView() {
		return values(view.tables).includes(this.name);
	}

	#fill() {
		const { open } = this.details;
		keepFocus(this.#frame, open ? this.#table() : []);
		if (!open) {
			this.#frame.remove();
		} else if (!this.#frame.isConnected) {
			this.details.append(this.#frame);
		}
	}

	#table() {
		const head = html(
			'thead',
			{},
			html(
				'tr',
				{},
				this.columns.map(([name]) => html('th', { scope: 'col' }, name)),
			),
		);
		const body = html(
			'tbody',
			{},
			this.#rows.slice(0, this.#limit).map((row) =>
				html(
					'tr',
					{},
					this.columns.map(([, cell], position) =>
						position === 0 ? html('th', { scope: 'row' }, cell(row)) : html('td', {}, cell(row)),
					),
				),
			),
		);
		const more = this.#rows.length - this.#limit;
		const words = `Show ${Math.min(STEP, more)} of ${more} more`;
		return [
			html('table', {}, html('caption', {}, this.caption), head, body),
			...(more > 0 ? [html('button', { type: 'button', click: () => this.#more() }, words)] : []),
		];
	}

	#more() {
		this.#limit += STEP;
		this.#fill();
	}
}

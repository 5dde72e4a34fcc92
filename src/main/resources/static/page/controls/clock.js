/** The second clock: a slider over the days on which articles were published. At its end, everything is known. */

import { data } from '../model/data.js';
import { byId, html } from './dom.js';
import { DAY, edtfInWords, lastDay, plusDays, start } from '../model/dates.js';
import { counted } from '../model/names.js';
import { view } from '../model/view.js';

export class Clock {
	#published = [];

	#first = '';

	/** The position after the last publication: everything is known. */
	#everything = 1;

	#changed;

	#learned = null;

	/** @param changed called with a day, or with an empty text for everything */
	constructor(changed) {
		this.#changed = changed;
		this.slider = byId('known-by');
		this.words = byId('known-by-words');
		this.slider.addEventListener('input', () => changed(this.#dayAt(Number(this.slider.value))));
		this.slider.addEventListener('keydown', (event) => this.#key(event));
		byId('known-earlier').addEventListener('click', () => this.#step(-1));
		byId('known-later').addEventListener('click', () => this.#step(1));
		byId('known-all').addEventListener('click', () => changed(''));
		// Whoever types a year passes through 0002, 0020 and 0202
		byId('known-day').addEventListener('change', ({ target }) => target.validity.valid && changed(target.value));
	}

	/** What an article says is known by the last day on which it may have been published. */
	#learn(articles) {
		this.#learned = articles;
		this.#published = [...articles.values()]
			.map(({ published }) => published.latest)
			.filter(Boolean)
			.sort();
		if (this.#published.length > 0) {
			this.#first = plusDays(this.#published[0], -7);
			this.#everything = this.#positionOf(this.#published.at(-1)) + 1;
			this.slider.max = this.#everything;
			const days = [...new Set(this.#published)];
			byId('known-ticks').replaceChildren(
				...days.slice(0, 200).map((day) => html('option', { value: this.#positionOf(day) })),
			);
			this.slider.disabled = false;
		}
	}

	/** Shows the day of the view, or the last one of its month or year. */
	show() {
		if (this.#learned !== data.articles) {
			this.#learn(data.articles);
		}
		const { knownBy } = view;
		const day = lastDay(knownBy) ?? '';
		this.slider.value = day ? this.#positionOf(day) : this.#everything;
		byId('known-day').value = day;
		const known = this.#published.filter((other) => other <= day).length;
		const words = day
			? `${edtfInWords(knownBy)} (${known} of ${counted(this.#published.length, 'article')})`
			: knownBy
				? `“${knownBy}”, which is no day, month or year`
				: 'everything known today';
		this.words.textContent = words;
		this.slider.setAttribute('aria-valuetext', words);
		document.documentElement.classList.toggle('then', Boolean(knownBy));
	}

	#positionOf(day) {
		return this.#first ? Math.round((start(day) - start(this.#first)) / DAY) : 0;
	}

	#dayAt(position) {
		return position >= this.#everything ? '' : plusDays(this.#first, position);
	}

	/** Page keys go from publication to publication. */
	#key(event) {
		if (event.key === 'PageUp' || event.key === 'PageDown') {
			event.preventDefault();
			this.#step(event.key === 'PageUp' ? 1 : -1);
		}
	}

	#step(direction) {
		const now = byId('known-day').value;
		const days = [...new Set(this.#published)];
		const next =
			direction > 0
				? days.find((day) => now && start(day) > start(now))
				: days.findLast((day) => !now || start(day) < start(now));
		if (next || direction > 0) {
			this.#changed(next ?? '');
		}
	}
}

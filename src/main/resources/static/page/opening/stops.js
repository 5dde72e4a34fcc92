/** The second clock: what was known when. Each publication is a stop; at the last one, everything is known. */

import { byId, Drawn, html, keepFocus } from '../controls/dom.js';
import { pageOf } from '../model/address.js';
import { data } from '../model/data.js';
import { edtfInWords, inWords, lastDay, start } from '../model/dates.js';
import { counted } from '../model/names.js';
import { view } from '../model/view.js';

/** So many publications fit in a list; the day field reaches all others. */
const MOST = 60;

export class Stops {
	#changed;

	#drawn = new Drawn();

	/** @param changed called with a day, or with an empty text for everything */
	constructor(changed) {
		this.#changed = changed;
		byId('known-all').addEventListener('click', () => changed(''));
		// Whoever types a year passes through 0002, 0020 and 0202
		byId('known-day').addEventListener('change', ({ target }) => target.validity.valid && changed(target.value));
	}

	/** Shows the day of the view, or the last one of its month or year. */
	show() {
		const { knownBy } = view;
		const published = publications(data.articles);
		const day = lastDay(knownBy) ?? '';
		byId('known-day').value = day;
		byId('known-all').hidden = !knownBy;
		byId('known-by-words').textContent = words(knownBy, day, published);
		document.documentElement.classList.toggle('then', Boolean(knownBy));
		for (const link of document.querySelectorAll('a[href^="conflicts"]')) {
			link.href = pageOf(knownBy, 'conflicts');
		}
		if (this.#drawn.isNew(data.articles, knownBy)) {
			const now = this.#stop('', 'Now', [`everything, from ${counted(published.length, 'article')}`]);
			const days = Map.groupBy(published, ({ latest }) => latest);
			const before = [...days].slice(-MOST).map(([day, articles]) =>
				this.#stop(
					day,
					edtfInWords(day),
					articles.map(({ what }) => what),
				),
			);
			keepFocus(byId('stops'), [...before, now]);
		}
	}

	/** A day by which articles were published, to stop at. */
	#stop(day, when, articles) {
		const input = html('input', {
			type: 'radio',
			name: 'known-by',
			value: day,
			checked: (lastDay(view.knownBy) ?? '') === day,
			change: () => this.#changed(day),
		});
		return html(
			'li',
			{},
			html(
				'label',
				{},
				input,
				html('strong', {}, when),
				' ',
				html(
					'span',
					{},
					articles.map((what) => html('span', {}, what)),
				),
			),
		);
	}
}

/** The publications in order. What an article says is known by the last day on which it may have been published. */
function publications(articles) {
	return [...articles.values()]
		.filter(({ published }) => published.latest)
		.map(({ title, agency, published }) => ({
			latest: published.latest,
			what: `${[title, agency].filter(Boolean).join(', ')}${published.earliest === published.latest ? '' : ` (published ${inWords(published)})`}`,
		}))
		.sort((one, other) => start(one.latest) - start(other.latest));
}

function words(knownBy, day, published) {
	if (!knownBy) {
		return 'is known now';
	}
	const known = published.filter(({ latest }) => start(latest) <= start(day)).length;
	return day
		? `was known on ${edtfInWords(knownBy)} (${known} of ${counted(published.length, 'article')})`
		: `was known by “${knownBy}”, which is not a day, month or year`;
}

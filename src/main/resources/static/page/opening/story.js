/** The guided story: a few steps, each a state of this page with an address of its own. */

import { byId, Drawn, html, keepFocus } from '../controls/dom.js';
import { pageOf } from '../model/address.js';
import { data } from '../model/data.js';
import { inWords } from '../model/dates.js';
import { valueName } from '../model/names.js';
import { go, view } from '../model/view.js';
import { dayOfEvent } from './finding.js';

export class Story {
	#drawn = new Drawn();

	#told = '';

	constructor() {
		byId('door-story').addEventListener('click', (event) => {
			if (!event.metaKey && !event.ctrlKey) {
				event.preventDefault();
				this.#go(1);
			}
		});
	}

	show() {
		const steps = data.finding?.events.filter(({ step }) => step) ?? [];
		const at = Math.min(steps.length, Math.max(0, Number.parseInt(view.story, 10) || 0));
		const panel = byId('story');
		panel.hidden = at === 0;
		document.querySelectorAll('.opening-chart [data-id]').forEach((mark) => {
			mark.classList.toggle('told', mark.dataset.id === steps[at - 1]?.id);
		});
		if (!this.#drawn.isNew(data.finding, data.names, at)) {
			return;
		}
		if (at === 0) {
			this.#told = '';
			panel.replaceChildren();
			return;
		}
		keepFocus(panel, this.#step(steps, at));
		// Whoever begins, or comes by an address, is led to it; after that the keyboard stays on its button
		if (this.#told === '') {
			panel.querySelector('h2').focus({ preventScroll: true });
		}
		this.#told = view.story;
	}

	#step(steps, at) {
		const { id, title, summary, when, status, reports } = steps[at - 1];
		const button = (words, to, isPossible) =>
			html('button', { type: 'button', disabled: !isPossible, click: () => this.#go(to, steps) }, words);
		return [
			html('p', { class: 'progress' }, `${at} of ${steps.length}`),
			html('h2', { tabindex: -1 }, title),
			html('p', { class: 'when' }, inWords(when)),
			html('p', {}, summary),
			html(
				'p',
				{ class: 'sources' },
				sources(status, reports),
				' ',
				html('a', { href: pageOf(view.knownBy, 'events', id) }, 'All about it'),
			),
			html(
				'div',
				{ class: 'tools' },
				button('◂ Back', at - 1, at > 1),
				button('Next ▸', at + 1, at < steps.length),
				html('button', { type: 'button', class: 'link', click: () => go({ story: '', on: '' }) }, 'Leave the story'),
			),
		];
	}

	/** Shows a step; the day of the page is that of its event. */
	#go(step, steps = data.finding?.events.filter((event) => event.step) ?? []) {
		const event = steps[step - 1];
		go({ story: String(step), on: event ? dayOfEvent(event) : '', event: '' });
	}
}

/** Of what has happened, only articles that say so are a source: before, others could only announce it. */
function sources(status, reports) {
	const isAhead = (one) => one === 'announced' || one === 'scheduled';
	const saying = reports.filter((report) => isAhead(report.status) === isAhead(status));
	const articles = [...new Set(saying.map(({ article }) => article.id))].map((id) => `“${valueName('article', id)}”`);
	return `According to ${articles.length > 1 ? `${articles.slice(0, -1).join(', ')} and ${articles.at(-1)}` : articles[0]}.`;
}

/** The first screen: the finding, its chart, the day that is told of, and what is said of it. */

import { read } from '../model/api.js';
import { byId, calm, Drawn, html } from '../controls/dom.js';
import { part } from '../controls/loading.js';
import { fullPage } from '../share/share.js';
import { data } from '../model/data.js';
import { DAY, edtfInWords, lastDay, plusDays, start } from '../model/dates.js';
import { amount } from '../model/names.js';
import { go, stay, view } from '../model/view.js';
import { DayLine } from './day-line.js';
import * as finding from './finding.js';
import { given } from './given.js';
import { Picture } from './picture.js';

/** How long it takes to play all of the time, and how often it moves, in milliseconds. */
const PLAYED_IN = 18_000;

const FRAME = 90;

/** So many reasons for a number are told in a line; the rest is where “How we know” leads. */
const REASONS = 3;

export class Opening {
	#drawn = new Drawn();

	#told = new Drawn();

	#moments = [];

	#playing = null;

	#line;

	/** @param time the window of time of the other pictures */
	constructor(time) {
		this.#line = new DayLine(byId('timeline-picture'), time);
		this.picture = new Picture(byId('opening-picture'), {
			choose: (day) => this.#choose(day),
			open: (id) => go({ event: id }),
		});
		byId('day-before').addEventListener('click', () => this.#step(-1));
		byId('day-after').addEventListener('click', () => this.#step(1));
		byId('play').addEventListener('click', () => (this.#playing ? this.#pause() : this.#play()));
	}

	/** The day that is told of: the one chosen, or the one that tells most. */
	get day() {
		const { events = [] } = data.finding ?? {};
		const told = events.find(({ step }) => String(step) === view.story);
		return view.on || (told ? finding.dayOfEvent(told) : given().day) || '';
	}

	show() {
		const { finding: found } = data;
		byId('opening').classList.toggle('without-finding', found?.all.length === 0);
		if (!found || found.all.length === 0) {
			return;
		}
		const [main, beside] = found.known;
		const { troops, placeName } = given();
		const { knownBy } = view;
		if (this.#drawn.isNew(found, knownBy)) {
			const extent = finding.extent(found.all);
			this.#moments = finding.moments(
				found.all,
				found.events.map((event) => ({ day: finding.dayOfEvent(event) })),
				extent,
			);
			const horizon = lastDay(knownBy) ?? '';
			this.picture.show({
				main: finding.upTo(main?.points ?? [], horizon),
				beside: beside ? finding.upTo(beside.points, horizon) : null,
				others: beside ? troops[1] : '',
				events: found.events,
				extent,
				moments: this.#moments,
				knownBy: horizon,
			});
		}
		this.#tell(main, troops[0], placeName);
		this.#line.show(this.day);
	}

	#tell(main, people, place) {
		const { day } = this;
		const step = main && day ? finding.stepOn(main.points, day) : null;
		const words = finding.sentence(step, people, place);
		if (day) {
			this.picture.point(day, words);
		}
		if (!this.#told.isNew(day, words, view.knownBy)) {
			return;
		}
		say(day, step, `${people} in ${place}`);
		byId('because').textContent = '';
		if (main && day) {
			explainSoon(main, day, view.knownBy);
		}
	}

	#choose(day) {
		if (day !== view.on) {
			stay({ on: day });
		}
	}

	#step(direction) {
		this.#pause();
		this.#choose(finding.nextMoment(this.#moments, this.day, direction));
	}

	/** Plays from the day that somebody chose, or else from the first moment, to the last. */
	#play() {
		const [first, last] = [this.#moments[0], this.#moments.at(-1)];
		if (!last) {
			return;
		}
		const days = Math.max(1, Math.round(((start(last) - start(first)) / DAY) * (FRAME / PLAYED_IN)));
		if (!view.on || start(view.on) >= start(last)) {
			this.#choose(first);
		}
		this.#playing = setInterval(() => {
			const next = plusDays(this.day, days);
			if (start(next) >= start(last)) {
				this.#pause();
			}
			this.#choose(start(next) < start(last) ? next : last);
		}, FRAME);
		this.#showPlaying();
	}

	#pause() {
		clearInterval(this.#playing);
		this.#playing = null;
		this.#showPlaying();
	}

	#showPlaying() {
		byId('play').textContent = this.#playing ? '❚❚' : '▶';
		byId('play').setAttribute('aria-label', this.#playing ? 'Pause' : 'Play');
	}
}

/** Leads to what the number of a day rests on; from a frame, the link leads to the page that has it. */
function showEstimate(event, on) {
	if (document.documentElement.classList.contains('embedded')) {
		return;
	}
	event.preventDefault();
	go({ on });
	byId('estimate').focus({ preventScroll: true });
	byId('estimate').scrollIntoView({ block: 'center' });
}

/** More than a number, in characters: a range, or a number with one. */
const LONG = 8;

/** Says in words what the line marks. */
function say(day, step, where) {
	const isBeyond = isBeyondHorizon(day);
	const isCalculated = step?.status === 'derived' && step.best > 0 && !isBeyond;
	byId('day').textContent = day ? edtfInWords(day) : '';
	byId('number').textContent = isBeyond ? 'Not known yet:' : finding.number(step);
	byId('number').classList.toggle('beyond', isBeyond);
	byId('number').classList.toggle('long', byId('number').textContent.length > LONG);
	byId('people').textContent = where + (isCalculated ? ' (calculated)' : '');
}

/** Whether a day is later than what the articles of the view could know of. */
function isBeyondHorizon(day) {
	const horizon = lastDay(view.knownBy);
	return Boolean(day && horizon && start(day) > start(horizon));
}

const explainSoon = calm(explain, 120);

/** Says why the number is what it is. */
function explain({ force }, on, knownBy) {
	const { place } = given();
	const load = async (signal) => {
		const estimate = await read('troop-counts/estimate', { force: force.id, place, on, knownBy }, signal);
		const { basis, withdrawals, status, forecast } = estimate;
		const used = new Set([...basis, ...withdrawals].filter((one) => one.used).map(({ why }) => why));
		const words = forecast ? [`A forecast from what was known by then: ${amount(estimate)}.`, ...used] : [...used];
		byId('because').replaceChildren(
			words.slice(0, REASONS).join(' ') || (status === 'unknown' ? 'No article gives a number for this day. ' : ''),
			' ',
			html('a', { href: `${fullPage()}#estimate`, click: (event) => showEstimate(event, on) }, 'How we know'),
		);
	};
	part('because', [force.id, place, on, knownBy], load, () => byId('because').replaceChildren());
}

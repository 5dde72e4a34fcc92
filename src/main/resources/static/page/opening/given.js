/** What the server found for the page to open with, and wrote into it: a force and another beside it, their place and time. */

import { byId } from '../controls/dom.js';

/** What a change of the data may change in the words of the first screen. */
const WORDS = ['finding', 'extent', 'door-conflicts', 'chosen'];

/** The forces with what their troops are called, the place, the years that are counted in, and the day to begin with. */
export function given() {
	const { place, placeName, years, force, troops, beside, troopsBeside, day } = byId('opening').dataset;
	return { place, placeName, years, day, forces: [force, beside].filter(Boolean), troops: [troops, troopsBeside] };
}

/** The events that tell the story, in order, each with a label for the chart; those of its steps are numbered. */
export function chosen() {
	const events = [...byId('chosen').querySelectorAll('[data-event]')].map(({ dataset }) => dataset);
	const steps = events.filter(({ step }) => step !== undefined);
	return events.map((one) => ({ event: one.event, label: one.label, step: steps.indexOf(one) + 1 || undefined }));
}

/** The day by which what the page says was known, as the server was asked for it. */
let knownBy = new URLSearchParams(location.search).get('knownBy') ?? '';

/** Whether it was found for another day. */
export function isForAnother(day) {
	return day !== knownBy;
}

/**
 * Has the server find it once more.
 * @param day the day by which it was known; empty for what is known now
 */
export async function findAgain(day, signal) {
	const page = await pageAt(`.${day ? `?knownBy=${encodeURIComponent(day)}` : ''}`, signal);
	const opening = page?.getElementById('opening');
	if (!opening || signal.aborted) {
		return;
	}
	knownBy = day;
	for (const name of Object.keys(byId('opening').dataset)) {
		delete byId('opening').dataset[name];
	}
	Object.assign(byId('opening').dataset, opening.dataset);
	WORDS.forEach((id) => byId(id).replaceChildren(...page.getElementById(id).childNodes));
}

/** A page of this site; null where there is none. Its scripts do not run, and the policy forbids to parse text. */
function pageAt(address, signal) {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('GET', address);
		request.responseType = 'document';
		request.addEventListener('loadend', () => resolve(request.response));
		signal.addEventListener('abort', () => request.abort());
		request.send();
	});
}

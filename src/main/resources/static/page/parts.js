/**
 * The parts of the data that the page asks for. Each is asked for again when its own query changes, and the older request
 * is given up; what goes wrong with one is told in words, and the others go on.
 */

import { Problem } from './api.js';
import { byId, html } from './dom.js';

const asked = new Map();

const problems = new Map();

/** The pictures that wait for a part, and say so. */
const PICTURES = { events: 'timeline-picture', series: 'troops-picture', outlines: 'places-picture' };

let again = () => {};

/** Sets what «Try again» does. */
export function onTryAgain(action) {
	again = action;
}

/** Asks for a part when its query is another than before; `load` gets a signal that ends it. */
export async function part(name, query, load) {
	const key = JSON.stringify(query);
	const before = asked.get(name);
	if (before?.key === key) {
		return;
	}
	before?.control.abort();
	const control = new AbortController();
	asked.set(name, { key, control });
	setBusy(name, true);
	try {
		await load(control.signal);
		tell(name, null);
	} catch (failure) {
		if (control.signal.aborted) {
			return;
		}
		asked.delete(name);
		tell(name, failure);
	}
	if (!control.signal.aborted) {
		setBusy(name, false);
	}
}

/** Shows what is wrong with a part, or that nothing is any more. */
export function tell(name, failure) {
	if (failure) {
		problems.set(name, inWords(failure));
		showProblems();
	} else if (problems.delete(name)) {
		showProblems();
	}
}

/** What is neither the API's refusal nor the network's is a fault of the page: its developers find it in the console. */
function inWords(failure) {
	if (failure instanceof Problem) {
		return failure;
	}
	console.error(failure);
	return new Problem('This page has a fault', 'It could not show what the service sent.');
}

/** Parts that were refused for one reason tell it once. */
function showProblems() {
	const told = new Map([...problems].map(([name, problem]) => [problem.title + problem.message, { name, problem }]));
	byId('problems').replaceChildren(
		...[...told.values()].map(({ name, problem }) =>
			html(
				'div',
				{ class: 'problem' },
				html('strong', {}, problem.title),
				html('p', {}, problem.message),
				problem.details.filter((words) => words !== problem.message).map((words) => html('p', {}, words)),
				name === 'address' ? null : html('button', { type: 'button', click: () => again() }, 'Try again'),
			),
		),
	);
	if (problems.has('events')) {
		byId('count').textContent = 'Not loaded';
	}
}

function setBusy(name, busy) {
	byId(PICTURES[name])?.setAttribute('aria-busy', busy);
}

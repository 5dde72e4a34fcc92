/**
 * The parts of the data that the page asks for. Each is asked for again when its own query changes, and the older request
 * is given up; what goes wrong with one is told in words, and the others go on.
 */

import { Problem } from '../model/api.js';
import { byId, html } from './dom.js';

/** What waits for which parts, and says so. */
const WAITING = {
	'timeline-picture': ['events'],
	'troops-picture': ['counts', 'series'],
	'places-picture': ['events', 'places'],
	estimate: ['estimate'],
	detail: ['event'],
};

const asked = new Map();

const busy = new Set();

const problems = new Map();

let again = () => {};

/** Sets what “Try again” does. */
export function onTryAgain(action) {
	again = action;
}

/** Whether a part is on its way. */
export function isBusy(name) {
	return busy.has(name);
}

/** Whether a part could not be had. */
export function hasFailed(name) {
	return problems.has(name);
}

/**
 * Asks for a part when its query is another than before.
 * @param name of the part
 * @param query what it depends on
 * @param load gets a signal that ends it
 * @param clear called when it could not be had: what was there before answers another question
 */
export async function part(name, query, load, clear) {
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
		if (!control.signal.aborted) {
			tell(name, failure);
			clear();
		}
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
	const told = new Map([...problems.values()].map((problem) => [problem.title + problem.message, problem]));
	byId('problems').replaceChildren(
		...[...told.values()].map((problem) =>
			html(
				'div',
				{ class: 'problem' },
				html('strong', {}, problem.title),
				html('p', {}, problem.message),
				problem.details.filter((words) => words !== problem.message).map((words) => html('p', {}, words)),
				problem.mayPass ? html('button', { type: 'button', click: tryAgain }, 'Try again') : null,
			),
		),
	);
}

function tryAgain() {
	problems.forEach((problem, name) => asked.delete(name));
	again();
}

function setBusy(name, isBusyNow) {
	if (isBusyNow) {
		busy.add(name);
	} else {
		busy.delete(name);
	}
	for (const [id, parts] of Object.entries(WAITING)) {
		byId(id).setAttribute('aria-busy', parts.some(isBusy));
	}
}

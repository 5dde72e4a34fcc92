/**
 * The parts of the data that the page asks for. Each is asked for again when its own query changes, and the older request
 * is given up; what goes wrong with one is told in words, and the others go on.
 */

import { Problem } from '../model/api.js';
import { byId, html } from './dom.js';

/** What waits for which parts, and says so. */
const WAITING = {
	'opening-picture': ['finding'],
	'timeline-picture': ['events'],
	'troops-picture': ['counts', 'series'],
	'places-picture': ['events', 'places'],
	estimate: ['estimate'],
	detail: ['event'],
};

const asked = new Map();

const busy = new Set();

const problems = new Map();

/** Rises whenever the data have changed: then every part is asked for again. */
let edition = 0;

let again = () => {};

/** Sets how the parts are asked for again. */
export function onTryAgain(action) {
	again = action;
}

/** How often the data have changed. */
export function editions() {
	return edition;
}

/** Asks for every part again, because the data have changed; what is shown stays until it comes. */
export function renew() {
	edition++;
	return again();
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
 * Asks for a part when its query is another than before, or the data have changed.
 * @param name of the part
 * @param query what it depends on
 * @param load gets a signal that ends it, and whether the answer to the same query is shown already
 * @param clear called when it could not be had; not if an older answer to the same query is shown and a newer may still come
 * @returns whether the answer is the last word for now: it has come, or will never come
 */
export async function part(name, query, load, clear) {
	const key = JSON.stringify(query);
	const before = asked.get(name);
	const isSame = before?.key === key;
	if (isSame && before.edition === edition) {
		return !mayPass(name);
	}
	const isShown = isSame && !isBusy(name) && !hasFailed(name);
	before?.control.abort();
	const control = new AbortController();
	asked.set(name, { key, edition, control });
	if (!isShown) {
		setBusy(name, true);
	}
	const failure = await load(control.signal, isShown).then(
		() => null,
		(reason) => reason,
	);
	if (!control.signal.aborted) {
		tell(name, failure);
		if (failure && !(isShown && failure.mayPass)) {
			clear();
		}
		setBusy(name, false);
	}
	return !mayPass(name);
}

/** Whether a part could not be had, and the same request may be answered later. */
function mayPass(name) {
	return problems.get(name)?.mayPass ?? false;
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

/** The view that is shown: who changes it tells it here, the address follows, and whoever shows it hears of it. */

import { dayOf, start } from './dates.js';
import { calm } from '../controls/dom.js';
import * as address from './address.js';

/** The parts of the view by their names in the address; read them anywhere, change them by `go` and `stay`. */
export const view = {};

const listeners = [];

/** Calls when the view has changed. */
export function whenChanged(listener) {
	listeners.push(listener);
}

/** Shows another view, to which the browser's back button returns. */
export function go(change) {
	writeSoon.now();
	Object.assign(view, change);
	history.pushState(null, '', address.write(view));
	changed();
}

/** Shows another view in the place of this one: a slider has too many of them to go back through. */
export function stay(change) {
	note(change);
	changed();
}

/** Keeps in the address what is shown already. */
export function note(change) {
	Object.assign(view, change);
	writeSoon();
}

/** Adds a value to a filter, or takes it away. */
export function toggle(filter, value) {
	go({ [filter]: address.toggled(view[filter], value) });
}

/** Takes the view from the address; gives what of it no view has, in words. */
export function readAddress() {
	const { view: found, faults } = address.read(location.search);
	Object.assign(view, found);
	changed();
	return faults;
}

/** The window of time of the view, or null where it is the one in which most happened. */
export function windowOfView() {
	return view.from && view.to && start(view.from) < start(view.to) ? [start(view.from), start(view.to)] : null;
}

/** Keeps the window that somebody has moved in the address, unless it is back where it was or where most happened. */
export function noteWindow(time) {
	const [from, to] = time.shown.map(dayOf);
	const isAt = (window) => from === dayOf(window[0]) && to === dayOf(window[1]);
	if (isAt(time.most)) {
		time.home = time.most;
	}
	note(isAt(time.home) ? { from: '', to: '' } : { from, to });
}

const writeSoon = calm(() => history.replaceState(null, '', address.write(view)), 250);

function changed() {
	listeners.forEach((listener) => listener());
}

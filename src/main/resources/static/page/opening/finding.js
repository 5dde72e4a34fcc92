/** What the page opens with, found in the data: the force that left, its numbers, and the days worth stopping at. */

import { DAY, end, start } from '../model/dates.js';
import { amount } from '../model/names.js';

/** How much time is shown before the first and after the last thing known, as a part of all of it. */
const MARGIN = 0.05;

/** The steps of a series up to a day: what lies beyond was not known then. */
export function upTo(points, day) {
	return day
		? points
				.filter(({ from }) => start(from) <= start(day))
				.map((point) => (start(point.to) > start(day) ? { ...point, to: day } : point))
		: points;
}

/** The steps of a series of which something is known, up to the last that a count speaks of. */
export function evidenced(points) {
	const known = points.filter(({ status }) => status !== 'unknown');
	const last = known.findLastIndex(
		({ status, best }) => status === 'reported' || (status === 'derived' && best !== null),
	);
	return known.slice(0, last + 1);
}

/** A time that holds all of these series, in milliseconds. */
export function extent(series) {
	const steps = series.flatMap(({ points }) => points.filter(({ status }) => status !== 'unknown'));
	if (steps.length === 0) {
		return null;
	}
	const from = Math.min(...steps.map((step) => start(step.from)));
	const to = Math.max(...steps.map((step) => start(step.from)));
	const margin = Math.max((to - from) * MARGIN, 15 * DAY);
	return [from - margin, to + margin];
}

/** The step of a series that a day lies in. */
export function stepOn(points, day) {
	return points.find(({ from, to }) => start(from) <= start(day) && start(day) < end(to)) ?? null;
}

/** What a step says of people in a place. */
export function sentence(step, people, place) {
	if (!step || step.status === 'unknown') {
		return `No source counts ${people} in ${place}`;
	}
	return `${step.high === 0 ? 'No' : capital(amount(step))} ${people} in ${place}`;
}

/** How many a step says that there were. */
export function number(step) {
	return !step || step.status === 'unknown' ? 'No count' : amount(step);
}

function capital(words) {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The days on which a number changes or a key event is known to have happened, in order. */
export function moments(series, events, [from, to]) {
	const days = [...series.flatMap(({ points }) => points.map((point) => point.from)), ...events.map(({ day }) => day)];
	return [...new Set(days)]
		.filter((day) => start(day) >= from && start(day) <= to)
		.sort((one, other) => start(one) - start(other));
}

/** The moment before or after a day; the day itself where there is none. */
export function nextMoment(days, day, direction) {
	return (
		(direction > 0
			? days.find((other) => start(other) > start(day))
			: days.findLast((other) => start(other) < start(day))) ?? day
	);
}

/** The day on which an event is shown: its only day, or its known end. */
export function dayOfEvent({ when }) {
	return when.surelyFrom ?? when.latest ?? when.earliest;
}

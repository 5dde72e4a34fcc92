/**
 * The API's dates on an axis and in words: as sure as they are and no surer. The values are EDTF (ISO 8601-2) level 0
 * and 1, with their bounds beside them.
 */

const DAY = 86_400_000;

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** EDTF's seasons: 21 to 24 in the place of the month. */
const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** A day of the API (`2023-10-10`) as the instant at which it starts in UTC. */
export function start(day) {
	return Date.parse(day + 'T00:00:00Z');
}

/** The instant at which a day is over. */
export function end(day) {
	return start(day) + DAY;
}

/** The day of an instant, as the API writes it. */
export function dayOf(instant) {
	return new Date(instant).toISOString().slice(0, 10);
}

/** A day so many days later. */
export function plusDays(day, days) {
	return dayOf(start(day) + days * DAY);
}

/** Whether something is a day of the calendar. */
export function isDay(text) {
	return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(start(text)) && dayOf(start(text)) === text;
}

/** Where a date lies on an axis, in milliseconds; an open end has none. */
export function span(when) {
	return {
		from: when.earliest === null ? -Infinity : start(when.earliest),
		to: when.latest === null ? Infinity : end(when.latest),
		isDay: when.precision === 'day',
	};
}

/** A date for people: «October 2023», «about 2022», «from 26 July 2023 on». */
export function inWords(when) {
	return edtfInWords(when.edtf);
}

/** An EDTF value for people; what is not understood stays as it is. */
export function edtfInWords(edtf) {
	const ends = edtf.split('/');
	if (ends.length === 1) {
		return single(edtf);
	}
	const [from, to] = ends.map((part) => (part === '..' || part === '' ? null : single(part)));
	if (from && to) {
		return `${from} to ${to}`;
	}
	return from ? `from ${from} on` : `up to ${to}`;
}

function single(text) {
	const [, body, flag] = text.match(/^(.*?)([~?%]?)$/);
	const about = flag === '~' || flag === '%' ? 'about ' : '';
	const uncertain = flag === '?' || flag === '%' ? ' (uncertain)' : '';
	return about + certain(body) + uncertain;
}

function certain(text) {
	const [, year, month, day] = text.match(/^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/) ?? [];
	if (day) {
		return `${Number(day)} ${MONTHS[month - 1]} ${year}`;
	}
	if (month) {
		return `${MONTHS[month - 1] ?? SEASONS[month] ?? month} ${year}`;
	}
	const [, century, decade] = text.match(/^(\d\d)(\dX|XX)$/) ?? [];
	if (decade) {
		return decade === 'XX' ? `the ${century}00s` : `the ${century}${decade[0]}0s`;
	}
	return year ?? text;
}

/** The last day of a day, a month or a year; null of anything else. */
export function lastDay(edtf) {
	if (/^\d{4}$/.test(edtf)) {
		return `${edtf}-12-31`;
	}
	if (/^\d{4}-(0[1-9]|1[0-2])$/.test(edtf)) {
		return dayOf(Date.UTC(Number(edtf.slice(0, 4)), Number(edtf.slice(5)), 0));
	}
	return isDay(edtf) ? edtf : null;
}

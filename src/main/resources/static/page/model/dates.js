/**
 * The API's dates on an axis and in words: only as certain as they are. The values are EDTF (ISO 8601-2) level 0
 * and 1 and sets of one range, with their bounds beside them.
 */

/** A day in milliseconds. */
export const DAY = 86_400_000;

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
	const [, year, month, date] = day.match(/^(-?\d{4,})-(\d\d)-(\d\d)$/) ?? [];
	return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
}

/** The instant at which a day is over. */
export function end(day) {
	return start(day) + DAY;
}

/** The day of an instant, as the API writes it. */
export function dayOf(instant) {
	const date = new Date(instant);
	const year = date.getUTCFullYear();
	const digits = (value, count) => String(Math.abs(value)).padStart(count, '0');
	return `${year < 0 ? '-' : ''}${digits(year, 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
}

/** A day so many days later. */
export function plusDays(day, days) {
	return dayOf(start(day) + days * DAY);
}

/** Whether something is a day of the calendar. */
export function isDay(text) {
	return !Number.isNaN(start(text)) && dayOf(start(text)) === text;
}

/**
 * Where a date lies on an axis, in milliseconds. An open end has no bound; an unknown one reaches no further than what
 * is known.
 */
export function span(when) {
	let known = spans.get(when);
	if (!known) {
		known = spanOf(when);
		spans.set(when, known);
	}
	return known;
}

/** A drag asks for the spans of thousands of events again and again. */
const spans = new WeakMap();

function spanOf(when) {
	const [first, last] = ends(when.edtf.replaceAll(/[?~%]/g, ''));
	const isBounded = when.extent !== 'observed';
	const from =
		first === '..'
			? null
			: first && isBounded
				? when.earliest
				: outermost(-1, when.surelyFrom, firstDay(first || last));
	const to =
		last === '..' ? null : last && isBounded ? when.latest : outermost(1, when.surelyTo, latestDay(last || first));
	const isDay = when.precision === 'day' && from === to;
	return { from: from === null ? -Infinity : start(from), to: to === null ? Infinity : end(to), isDay };
}

/**
 * How a date is drawn, in milliseconds. `sure` is when it surely was so; `at` is where the symbol stands if there is no such
 * time: at the known end, or in the middle of two bounds. `from` and `to` are how far it may reach, infinite where the date
 * fades, with `least` and `most` as the bounds that even a fading end stays within.
 */
export function drawing(when) {
	let known = drawings.get(when);
	if (!known) {
		known = when.extent === 'point' ? pointOf(when) : lastingOf(when);
		drawings.set(when, known);
	}
	return known;
}

const drawings = new WeakMap();

function pointOf({ earliest, latest, precision }) {
	const [least, most] = boundsOf(earliest, latest);
	const at = earliest === null ? most - DAY / 2 : latest === null ? least + DAY / 2 : (least + most) / 2;
	const isDay = precision === 'day' && earliest !== null && earliest === latest;
	return { sure: isDay ? [least, most] : null, at, from: least, to: most, least, most, isDay };
}

/** What lasted: where an article gives a start or an end, it reaches up to the bound; otherwise it fades. */
function lastingOf(when) {
	const { earliest, latest, extent } = when;
	const [least, most] = boundsOf(earliest, latest);
	const [first, last] = ends(when.edtf.replaceAll(/[?~%]/g, '')).map((part) => (part === '..' ? '' : part));
	const days = [when.surelyFrom ?? when.surelyTo, when.surelyTo ?? when.surelyFrom];
	const sure = days[0] === null ? null : [start(days[0]), end(days[1])];
	const isStated = (part) => part !== '' && extent === 'span';
	return {
		sure,
		at: sure ? (sure[0] + sure[1]) / 2 : anchorOf(first, last, least, most),
		from: isStated(first) ? least : -Infinity,
		to: isStated(last) ? most : Infinity,
		least,
		most,
		isDay: false,
	};
}

/** The place of something of which no day is sure: its stated start or end, or between the two. */
function anchorOf(first, last, least, most) {
	if (first && last) {
		return (least + most) / 2;
	}
	const stated = first || last;
	const [from, to] = boundsOf(firstDay(stated), latestDay(stated));
	return Number.isFinite(from + to) ? (from + to) / 2 : first ? least + DAY / 2 : most - DAY / 2;
}

function boundsOf(earliest, latest) {
	return [earliest === null ? -Infinity : start(earliest), latest === null ? Infinity : end(latest)];
}

/** The later of two days, or the earlier one; one of them if the other is not known. */
function outermost(sign, day, other) {
	return day === null || (other !== null && sign * (start(day) - start(other)) <= 0) ? other : day;
}

/** The start and the end of an interval or of the range in a set; twice the date itself if it is neither. */
function ends(edtf) {
	const [, from, to] = edtf.match(/^\[(.*?)\.\.(.*)\]$/) ?? edtf.match(/^(.*)\/(.*)$/) ?? [edtf, edtf, edtf];
	return [from, to];
}

/** A date for people: “October 2023”, “by 6 August 2024”, “from 26 July 2023 on”, “as of 28 December 2023”. */
export function inWords(when) {
	return (when.extent === 'observed' ? 'as of ' : '') + edtfInWords(when.edtf);
}

/** Until when something that goes on is known to: “last reported on 28 December 2023”; empty where the date says it itself. */
export function lastReport({ extent, edtf, surelyTo }) {
	const goesOn = extent !== 'point' && (extent === 'observed' ? edtf !== surelyTo : edtf.endsWith('/..'));
	return goesOn && surelyTo ? `last reported on ${edtfInWords(surelyTo)}` : '';
}

/** An EDTF value for people; what is not understood stays as it is. */
export function edtfInWords(edtf) {
	const isOneOf = edtf.startsWith('[');
	if (!isOneOf && !edtf.includes('/')) {
		return single(edtf);
	}
	const [from, to] = ends(edtf).map((part) => (part === '..' || part === '' ? null : single(part)));
	if (isOneOf) {
		// An end within the year or month of the start: “between 2023 and 6 August 2023” would read as two years
		return oneOf(to?.endsWith(` ${from}`) ? single(`${ends(edtf)[0]}-01-01`.slice(0, '2023-01-01'.length)) : from, to);
	}
	if (from && to) {
		return `${from} to ${to}`;
	}
	return from ? `from ${from} on` : to ? `up to ${to}` : 'at a time that nobody gives';
}

/** One day of a range: what both of its ends have in common is said only once. */
function oneOf(from, to) {
	if (!from || !to) {
		return from ? `${from} or later` : `by ${to}`;
	}
	const words = from.split(' ');
	const different = words.findIndex((_, i) => to.endsWith(` ${words.slice(i).join(' ')}`));
	return `between ${(different > 0 ? words.slice(0, different) : words).join(' ')} and ${to}`;
}

function single(text) {
	const [, body, flag] = text.match(/^(.*?)([~?%]?)$/);
	const about = flag === '~' || flag === '%' ? 'about ' : '';
	const uncertain = flag === '?' || flag === '%' ? ' (uncertain)' : '';
	return about + certain(body) + uncertain;
}

function certain(text) {
	const [, year, month, day] = text.match(/^(-?\d{4,})(?:-(?:XX|(\d[\dX])))?(?:-(?:XX|(\d[\dX])))?$/) ?? [];
	if (day) {
		return dayInWords(year, month, day);
	}
	return month ? monthInWords(year, month) : yearInWords(year, text);
}

function dayInWords(year, month, day) {
	const [first, last] = possible(day, 1, daysIn(year, month));
	const inMonth = (date) => `${date} ${MONTHS[month - 1]} ${year}`;
	return first === last ? inMonth(first) : `between ${inMonth(first)} and ${inMonth(last)}`;
}

function monthInWords(year, month) {
	if (month.endsWith('X')) {
		const [first, last] = possible(month, 1, 12);
		return `between 1 ${MONTHS[first - 1]} ${year} and ${daysIn(year, last)} ${MONTHS[last - 1]} ${year}`;
	}
	return `${MONTHS[month - 1] ?? SEASONS[month] ?? month} ${year}`;
}

function yearInWords(year, text) {
	const [, century, decade] = text.match(/^(\d\d)(\dX|XX)$/) ?? [];
	if (decade) {
		return decade === 'XX' ? `${century}00 to ${century}99` : `the ${century}${decade[0]}0s`;
	}
	return year ?? text;
}

/** The least and the most that a number with an unspecified digit can be. */
function possible(digits, least, most) {
	return [Math.max(digits.replace('X', '0'), least), Math.min(digits.replace('X', '9'), most)];
}

function daysIn(year, month) {
	return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** The first day that a date may mean; null for a season. */
function firstDay(edtf) {
	const [year, month = '01', day = '01'] = edtf.replaceAll('X', '0').split('-');
	const first = [year, month === '00' ? '01' : month, day === '00' ? '01' : day].join('-');
	return isDay(first) ? first : null;
}

/** The last day that a date may mean; null for a season. */
function latestDay(edtf) {
	const [year, month = '12', day = '31'] = edtf.replaceAll('X', '9').split('-').map(Number);
	if (month >= 21 && month <= 24) {
		return null;
	}
	const last = Math.min(month, 12);
	return [year, last, Math.min(day, daysIn(year, last))]
		.map((part, i) => String(part).padStart(i ? 2 : 4, '0'))
		.join('-');
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

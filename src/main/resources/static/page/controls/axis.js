/** The axis of time, as all pictures have it. */

const { d3 } = globalThis;

const year = d3.utcFormat('%Y');

const month = d3.utcFormat('%b %Y');

const day = d3.utcFormat('%-d %b');

const dayOfYear = d3.utcFormat('%-d %b %Y');

/** A label that would stand nearer to an edge than this is cut off, in pixels. */
const EDGE = 36;

/** Labels that stand nearer to each other than this run together, in pixels. */
const APART = 74;

/** Days to mark on a scale: a few on a small screen, too. Nothing is dated more finely. */
export function ticksOf(scale) {
	const [left, right] = scale.range();
	const inside = (date) => scale(date) > left + EDGE && scale(date) < right - EDGE && isMidnight(date);
	let wanted = Math.max(2, (right - left) / 110);
	let ticks = scale.ticks(wanted).filter(inside);
	while (ticks.length < 3 && wanted < 12) {
		wanted += 1;
		ticks = scale.ticks(wanted).filter(inside);
	}
	const crowd = ticks.length > 1 ? APART / (scale(ticks[1]) - scale(ticks[0])) : 1;
	const step = Math.max(1, Math.ceil(crowd));
	return ticks.filter((date, position) => position % step === 0);
}

function isMidnight(date) {
	return Number(d3.utcDay(date)) === Number(date);
}

/** Draws the axis of a scale into an element. */
export function drawAxis(element, scale) {
	const ticks = ticksOf(scale);
	const labels = labelsOf(ticks);
	const axis = d3
		.axisBottom(scale)
		.tickValues(ticks)
		.tickSizeOuter(0)
		.tickFormat((date, position) => labels[position]);
	d3.select(element).call(axis);
}

/** The labels of days in a row: the year is on the first, and wherever it is another than before. */
export function labelsOf(ticks) {
	return ticks.map((date, position) => {
		if (Number(d3.utcMonth(date)) === Number(date)) {
			return (Number(d3.utcYear(date)) === Number(date) ? year : month)(date);
		}
		const before = ticks[position - 1];
		return (before && year(before) === year(date) ? day : dayOfYear)(date);
	});
}

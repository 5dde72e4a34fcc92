/** The axis of time, as all pictures have it. */

const { d3 } = globalThis;

const year = d3.utcFormat('%Y');

const month = d3.utcFormat('%b %Y');

const day = d3.utcFormat('%-d %b');

/** A label that would stand nearer to an edge than this is cut off, in pixels. */
const EDGE = 24;

/** Labels that stand nearer to each other than this run together, in pixels. */
const APART = 64;

/** Instants to mark on a scale: a few on a small screen, too. */
export function ticksOf(scale) {
	const [left, right] = scale.range();
	const inside = (date) => scale(date) > left + EDGE && scale(date) < right - EDGE;
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

/** Draws the axis of a scale into an element. */
export function drawAxis(element, scale) {
	const axis = d3.axisBottom(scale).tickValues(ticksOf(scale)).tickSizeOuter(0).tickFormat(label);
	d3.select(element).call(axis);
}

function label(date) {
	return (d3.utcMonth(date) < date ? day : d3.utcYear(date) < date ? month : year)(date);
}

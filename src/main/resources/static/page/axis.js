/** The axis of time, as all pictures have it. */

const { d3 } = globalThis;

const year = d3.utcFormat('%Y');

const month = d3.utcFormat('%b %Y');

const day = d3.utcFormat('%-d %b');

/** A label that would stand nearer to an edge than this is cut off, in pixels. */
const EDGE = 24;

/** Instants to mark on a scale: a few on a small screen, too. */
export function ticksOf(scale) {
	const [left, right] = scale.range();
	for (let wanted = Math.max(2, (right - left) / 110); ; wanted += 1) {
		const ticks = scale.ticks(wanted).filter((date) => scale(date) > left + EDGE && scale(date) < right - EDGE);
		if (ticks.length >= 3 || wanted > 12) {
			return ticks;
		}
	}
}

/** Draws the axis of a scale into an element. */
export function drawAxis(element, scale) {
	const axis = d3.axisBottom(scale).tickValues(ticksOf(scale)).tickSizeOuter(0).tickFormat(label);
	d3.select(element).call(axis);
}

function label(date) {
	return (d3.utcMonth(date) < date ? day : d3.utcYear(date) < date ? month : year)(date);
}

/** The timeline on paper: as much of it on a sheet as there is room for, cut between lanes and never through a line. */

import { html } from '../controls/dom.js';

/** How high the lanes on one sheet are at most, in pixels: A4 upright without margins, axis and what stands above. */
const SHEET = 915;

/** The lanes in their order, those together that one sheet has room for. */
export function grouped(lanes, room = SHEET) {
	const groups = [];
	for (const lane of lanes) {
		const group = groups.at(-1);
		if (group && lane.bottom - group[0].top <= room) {
			group.push(lane);
		} else {
			groups.push([lane]);
		}
	}
	return groups;
}

/**
 * Copies of a picture, each of some of its lanes, with the axis above them and the line of the day.
 * @param picture the timeline as a whole
 * @param axis the picture of its axis
 * @param layout its lanes and items; null where there is nothing to print
 */
export function sheets(picture, axis, layout) {
	const lines = [...picture.closest('.picture').querySelectorAll(':scope > .day-line')];
	return grouped(layout?.lanes ?? []).map((group) => {
		const [top, bottom] = [group[0].top, group.at(-1).bottom];
		const copy = picture.cloneNode(true);
		const isHere = (mark) => {
			const { y } = layout.items.find(({ event }) => event.id === mark.dataset.id);
			return y > top && y < bottom;
		};
		[...copy.querySelectorAll('.event')].filter((mark) => !isHere(mark)).forEach((mark) => mark.remove());
		[...copy.querySelectorAll('.lane')]
			.filter((lane) => !group.some(({ id }) => lane.classList.contains(id)))
			.forEach((lane) => lane.remove());
		copy.setAttribute('viewBox', `0 ${top} ${picture.width.baseVal.value} ${bottom - top}`);
		copy.setAttribute('height', bottom - top);
		return html('div', { class: 'sheet' }, axis.cloneNode(true), copy, ...lines.map((line) => line.cloneNode()));
	});
}

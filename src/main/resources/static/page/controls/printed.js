/** What only paper needs: pictures of its width, and where the page is from and when it was printed. */

import { data } from '../model/data.js';
import { dayOf, edtfInWords } from '../model/dates.js';
import { byId, html } from './dom.js';
import { counted } from '../model/names.js';

/** How wide pictures are drawn for paper, in pixels: A4 upright between the margins of the style sheet. */
export const PAPER = 703;

const media = matchMedia('print');

/**
 * Calls with true before the page is printed, and with false when it is back on the screen. Pictures have to be drawn for
 * paper ahead: elements get its width only when no script runs any more.
 */
export function onPaper(draw) {
	let isPaper = false;
	const turn = (to) => {
		if (isPaper !== to) {
			isPaper = to;
			draw(to);
		}
	};
	addEventListener('beforeprint', () => turn(true));
	addEventListener('afterprint', () => turn(false));
	media.addEventListener('change', ({ matches }) => turn(matches));
}

function say() {
	const source = `Source: Sahel Timeline, from ${counted(data.articles.size, 'news article')}.`;
	byId('printed').replaceChildren(
		`${source} Printed on ${edtfInWords(dayOf(Date.now()))} from `,
		html('span', {}, location.href),
	);
}

onPaper((isPaper) => isPaper && say());

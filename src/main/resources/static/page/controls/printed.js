/** What only paper needs: where the page is from, and when it was printed. */

import { data } from '../model/data.js';
import { dayOf, edtfInWords } from '../model/dates.js';
import { byId, html } from './dom.js';
import { counted } from '../model/names.js';

function say() {
	const source = `Source: Sahel Timeline, from ${counted(data.articles.size, 'news article')}.`;
	byId('printed').replaceChildren(
		`${source} Printed on ${edtfInWords(dayOf(Date.now()))} from `,
		html('span', {}, location.href),
	);
}

addEventListener('beforeprint', say);
matchMedia('print').addEventListener('change', say);

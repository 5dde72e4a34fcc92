/** How to cite the page as it is shown: in words, as BibTeX and as RIS, with the version of the data and the day of access. */

const TITLE = 'Sahel Timeline';

/**
 * The citation of a view.
 * @param view its `title`, `address` and `knownBy`
 * @param version `number` and `day` of the version of the data
 * @param accessed the day of access, such as `2026-11-29`
 */
export function citation({ title, address, knownBy }, { number, day }, accessed) {
	const about = title === TITLE ? TITLE : `${title}. ${TITLE}`;
	const known = knownBy ? `, as known on ${knownBy}` : '';
	return `${about}${known}, version ${number} of the data, of ${day}. Accessed ${accessed}. ${address}`;
}

/** The same as BibTeX; braces keep the case of titles. */
export function bibtex({ title, address, knownBy }, { number, day }, accessed) {
	const fields = {
		title: `{${escaped(title)}}`,
		author: `{${TITLE}}`,
		year: day.slice(0, 4),
		version: number,
		url: address,
		urldate: accessed,
		...(knownBy ? { note: `As known on ${knownBy}` } : {}),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@online{${key(address, number)},\n${lines.join(',\n')}\n}\n`;
}

/** The same as RIS (tags of the specification of 2011). */
export function ris({ title, address, knownBy }, { number, day }, accessed) {
	const lines = [
		['TY', 'DATA'],
		['ID', key(address, number)],
		['TI', title],
		['AU', TITLE],
		['PY', day.slice(0, 4)],
		['PB', TITLE],
		['ET', `Version ${number} of the data, of ${day}`],
		['UR', address],
		['Y2', accessed.replaceAll('-', '/')],
		...(knownBy ? [['N1', `As known on ${knownBy}`]] : []),
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** A key for reference managers, another for each view. */
function key(address, version) {
	const view = [...new URL(address).searchParams.values()].join('-').replaceAll(/[^\p{L}\p{N}-]+/gu, '-');
	return ['sahel-timeline', version, view].filter(Boolean).join('-').toLowerCase();
}

/** What BibTeX would read as a command. */
function escaped(text) {
	return text.replaceAll(/[&%$#_{}]/g, (character) => `\\${character}`);
}

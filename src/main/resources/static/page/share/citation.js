/** How to cite the page as it is shown: in words, as BibTeX and as RIS, with the version of the data and the day of access. */

const TITLE = 'Sahel Timeline';

/**
 * The citation of a view.
 * @param view its `title`, `address` and `knownBy`
 * @param version the version of the data
 * @param accessed the day of access, such as `2026-11-29`
 */
export function citation({ title, address, knownBy }, version, accessed) {
	const about = title === TITLE ? TITLE : `${title}. ${TITLE}`;
	const known = knownBy ? `, as known on ${knownBy}` : '';
	return `${about}${known}, version ${version} of the data. Accessed ${accessed}. ${address}`;
}

/** The same as BibTeX; braces keep the case of titles. */
export function bibtex({ title, address, knownBy }, version, accessed) {
	const fields = {
		title: `{${escaped(title)}}`,
		organization: TITLE,
		version,
		url: address,
		urldate: accessed,
		...(knownBy ? { note: `As known on ${knownBy}` } : {}),
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@online{sahel-timeline-${version},\n${lines.join(',\n')}\n}\n`;
}

/** The same as RIS (tags of the specification of 2011). */
export function ris({ title, address, knownBy }, version, accessed) {
	const lines = [
		['TY', 'DATA'],
		['TI', title],
		['PB', TITLE],
		['ET', version],
		['UR', address],
		['Y2', accessed.replaceAll('-', '/')],
		...(knownBy ? [['N1', `As known on ${knownBy}`]] : []),
		['ER', ''],
	];
	return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** What BibTeX would read as a command. */
function escaped(text) {
	return text.replaceAll(/[&%$#_{}]/g, (character) => `\\${character}`);
}

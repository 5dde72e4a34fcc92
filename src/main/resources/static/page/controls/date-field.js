/** The field for a date: it takes what people type, and says what it understood. */

import { byId } from './dom.js';
import { edtfInWords } from '../model/dates.js';
import { understood } from '../model/typed.js';

const EXAMPLES = 'December 2023, 12 December 2023, Oct to Dec 2023 or 2023-10/2023-12';

/** Reads a date as it was typed, and says how; null where it is none. */
export function readDate(text) {
	const { edtf, fault } = understood(text);
	say(fault ? `${fault}. Try ${EXAMPLES}.` : inWords(edtf), Boolean(fault));
	return fault ? null : edtf;
}

/** Says what the date of the view means. */
export function sayDate(edtf) {
	say(inWords(edtf), false);
}

function inWords(edtf) {
	return edtf ? `Understood as ${edtf}: ${edtfInWords(edtf)}` : `Such as ${EXAMPLES}`;
}

function say(words, isFault) {
	const hint = byId('date-hint');
	if (hint.textContent !== words) {
		hint.textContent = words;
	}
	hint.classList.toggle('fault', isFault);
	byId('date').setAttribute('aria-invalid', isFault);
}

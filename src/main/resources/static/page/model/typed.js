/** Dates as people type them, as EDTF: what the API takes as it is stays as it is. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NAMES =
	/^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

const SEASONS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** An EDTF date, alone, in an interval or in a set. */
const DATE = String.raw`-?\d[\dX]{3}(-[\dX]{2}){0,2}[~?%]?`;

const EDTF = new RegExp(String.raw`^(${DATE}|(${DATE}|\.\.)?/(${DATE}|\.\.)?|\[(${DATE})?\.\.(${DATE})?\])$`);

/** The ways to write a range: what is said around its start and its end, or around only one of them. */
const RANGES = [
	/^(?:from |between )?(?<from>.+?) ?(?: to | until | till | and |–|—| - ) ?(?<to>.+)$/,
	/^(?:since |from )(?<from>.+?)(?: on| onwards)?$/,
	/^(?:until |till |by |up to |to )(?<to>.+)$/,
];

/**
 * What somebody means by a text: `edtf` in the words of the API, or `fault`, if it is no date, why. An empty text is any
 * date.
 */
export function understood(text) {
	const plain = text.trim().replaceAll(/\s+/g, ' ');
	if (plain === '' || EDTF.test(plain)) {
		return { edtf: plain };
	}
	const words = plain.toLowerCase();
	const one = single(words);
	return one ?? range(words) ?? { fault: `“${plain}” is not a date` };
}

function range(words) {
	for (const pattern of RANGES) {
		const { from, to } = words.match(pattern)?.groups ?? {};
		if (from || to) {
			return between(from, to);
		}
	}
	return null;
}

function between(from, to) {
	const end = to ? single(to) : { edtf: '..' };
	// “Oct to Dec 2023” says the year only once, “12 to 18 December 2023” the month, too
	const tries = [from, `${from} ${to?.match(/\d{4}$/)?.[0]}`, `${from} ${to?.replace(/^\d+\S* /, '')}`];
	const start = from ? tries.map(single).find(Boolean) : { edtf: '..' };
	const fault = start?.fault ?? end?.fault;
	return start && end ? (fault ? { fault } : { edtf: `${start.edtf}/${end.edtf}` }) : null;
}

/** One date: a year, a month, a season or a day; null where it is none. */
function single(words) {
	const text = words.replaceAll(/[,.]|\bof\b|\bthe\b/g, ' ').replaceAll(/(\d)(st|nd|rd|th)\b/g, '$1');
	const parts = text.trim().split(/\s+/);
	return (EDTF.test(words) ? { edtf: words } : null) ?? decade(words) ?? numeric(words) ?? named(parts);
}

function decade(words) {
	const [, tens] = words.match(/^(?:the )?(\d{3})0s$/) ?? [];
	return tens ? { edtf: `${tens}X` } : null;
}

/** 12/2023 and 25/12/2023; which part of 10/12/2023 is the month, nobody can tell. */
function numeric(words) {
	const [, first, second, year] = words.match(/^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/) ?? [];
	if (!year) {
		return null;
	}
	if (!first) {
		return dated(year, second);
	}
	if (first <= 12 && second <= 12 && first !== second && words.includes('/')) {
		return { fault: `“${words}” can be two days` };
	}
	return first > 12 || words.includes('.') ? dated(year, second, first) : dated(year, first, second);
}

/** The parts of a date with the name of its month or season, in any order. */
function named(parts) {
	const name = parts.find((part) => NAMES.test(part) || SEASONS[part]);
	const year = parts.find((part) => /^\d{4}$/.test(part));
	const day = parts.find((part) => /^\d{1,2}$/.test(part));
	const isAll = parts.length === [name, year, day].filter(Boolean).length;
	if (!name || !year || !isAll) {
		return null;
	}
	return SEASONS[name]
		? day
			? null
			: { edtf: `${year}-${SEASONS[name]}` }
		: dated(year, MONTHS.indexOf(name.slice(0, 3)) + 1, day);
}

function dated(year, month, day) {
	const date = [year, month, day].filter(Boolean).map((part) => String(part).padStart(2, '0'));
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (month < 1 || month > 12) {
		return { fault: `There is no month ${month}` };
	}
	return day && (day < 1 || day > days)
		? { fault: `${date[0]}-${date[1]} has only ${days} days` }
		: { edtf: date.join('-') };
}

/** One event as a whole: who, where, figures, what it hangs together with, and what each article says, side by side. */

import { html, svg } from './dom.js';
import { pageOf, paragraphOf } from '../model/address.js';
import { edtfInWords, inWords, lastReport } from '../model/dates.js';
import { familyOf, symbol } from '../model/kinds.js';
import { amount, definitionOf, nameOf, number, valueName } from '../model/names.js';
import { offer } from './downloads.js';

const FORMATS = { ics: 'Calendar', geojson: 'GeoJSON', jsonld: 'JSON-LD' };

/** How an event hangs together with another: the API's relations, seen from either end, in the order of a story. */
const RELATIONS = {
	'led-from': 'What led to it',
	'responds-to': 'Responds to',
	fulfils: 'Fulfils',
	defies: 'Defies',
	'part-of': 'Part of',
	'has-part': 'Parts',
	'led-to': 'What it led to',
	'responded-by': 'Responses',
	'fulfilled-by': 'Fulfilled by',
	'defied-by': 'Defied by',
};

/** The links by what they are, those that the page has no words for at the end. */
function relations(links) {
	const order = [...new Set([...Object.keys(RELATIONS), ...links.map(({ relation }) => relation)])];
	return order.map((relation) => [
		RELATIONS[relation] ?? nameOf('link-relation', relation),
		links.filter((link) => link.relation === relation),
	]);
}

/** The content of the panel.
 * @param found the event with its reports and links, the conflicts about it, and the day of the second clock, or empty
 * @param articles the articles by their ids
 * @param act `open` another event, `filter` by an actor or a place */
export function detail({ event, conflicts, knownBy }, articles, act) {
	const calls = html('div', { class: 'takeaway' });
	offer(calls, 'this event', [[`events/${event.id}`, { knownBy }]], FORMATS);
	return [
		html(
			'p',
			{ class: 'kind-line' },
			icon(event),
			` ${nameOf('event-kind', event.kind)} · `,
			html(
				'span',
				{ class: `status ${event.status}`, title: definitionOf('event-status', event.status) },
				nameOf('event-status', event.status),
			),
		),
		html('p', { class: 'when' }, dated(event.when)),
		event.status === 'ongoing' && lastReport(event.when) ? html('p', { class: 'when' }, sentence(event.when)) : null,
		knownBy ? html('p', { class: 'then' }, `As known by ${edtfInWords(knownBy)}.`) : null,
		html('p', {}, event.summary),
		html('p', {}, html('a', { href: pageOf(knownBy, 'events', event.id) }, 'All about this event, and how to cite it')),
		disagreements(event, conflicts),
		html('dl', {}, [
			...facts('Who', event.participants, ({ actor, role }) => [
				leaf('actors', actor, knownBy),
				role && ` ${nameOf('participant-role', role).toLowerCase()} `,
				only(actor.name, () => act.filter('actor', actor.id)),
			]),
			...facts('Where', event.places, ({ place, role }) => [
				leaf('places', place, knownBy),
				role && ` ${nameOf('place-role', role).toLowerCase()} `,
				only(place.name, () => act.filter('place', place.id)),
			]),
			...facts('Figures', event.figures, figureInWords),
			...relations(event.links).flatMap(([name, links]) =>
				facts(name, links, ({ event: other }) => [choice(other.title, () => act.open(other.id))]),
			),
		]),
		html(
			'h3',
			{},
			event.reports.length === 1 ? 'What the article says' : `What each of ${event.reports.length} articles says`,
		),
		html(
			'div',
			{ class: 'reports' },
			event.reports.map((report) => said(report, articles.get(report.article.id))),
		),
		calls,
	].filter(Boolean);
}

function sentence(when) {
	const words = lastReport(when);
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function icon(event) {
	return svg(
		'svg',
		{
			class: `icon event ${familyOf(event.kind).id} ${event.status}`,
			width: 16,
			height: 16,
			viewBox: '-8 -8 16 16',
			'aria-hidden': 'true',
		},
		svg('path', { class: 'symbol', d: symbol(event.kind, 70) }),
	);
}

/** A date in words, with its EDTF value and where it comes from. */
export function dated(when) {
	return [
		inWords(when),
		' ',
		html(
			'span',
			{ class: 'basis', title: definitionOf('date-basis', when.basis) },
			html('code', {}, when.edtf),
			` ${nameOf('date-basis', when.basis).toLowerCase()}`,
		),
	];
}

function facts(name, items, words) {
	return items.length === 0 ? [] : [html('dt', {}, name), ...items.map((item) => html('dd', {}, words(item)))];
}

/** Whoever takes part, and wherever it is, has a page. */
function leaf(kind, { id, name }, knownBy) {
	return html('a', { href: pageOf(knownBy, kind, id) }, name);
}

function only(name, action) {
	const words = `Show only events with ${name}`;
	return html(
		'button',
		{ type: 'button', class: 'link only', title: words, 'aria-label': words, click: action },
		'only',
	);
}

function choice(name, action) {
	return html('button', { type: 'button', class: 'link', click: action }, name);
}

/** Units whose name is not made plural by an s. */
const PLURALS = { percent: 'percent', person: 'people' };

function figureInWords({ measure, unit, stated, qualifier, low, high, citation }) {
	const word = qualifier === 'exact' ? '' : nameOf('qualifier', qualifier).toLowerCase();
	const many = stated === null ? `${word} (${amount({ low, high, best: null })})` : `${word} ${number(stated)}`;
	const source = html(
		'a',
		{ href: paragraphOf(citation) },
		`“${valueName('article', citation.article.id)}”, paragraph ${citation.paragraph}`,
	);
	const name = nameOf('figure-unit', unit).toLowerCase();
	const units = stated === 1 ? name : (PLURALS[unit] ?? `${name}s`);
	return [`${nameOf('figure-measure', measure)}: ${many.trim()} ${units} `, html('small', {}, source)];
}

function disagreements(event, conflicts) {
	const dates = new Set(event.reports.map(({ when }) => when.edtf));
	const told = conflicts.map(({ kind, detail: words }) =>
		html('li', {}, html('strong', {}, `${nameOf('conflict-kind', kind)}: `), words),
	);
	if (told.length > 0) {
		return html('section', { class: 'disagree' }, html('h3', {}, 'The articles disagree'), html('ul', {}, told));
	}
	return event.reports.length < 2
		? null
		: html(
				'p',
				{ class: 'agree' },
				dates.size === 1
					? 'The articles give it the same date.'
					: 'The articles date it differently, but their dates do not exclude each other.',
			);
}

function said(report, article) {
	const { citation, when, status } = report;
	return html(
		'article',
		{ class: 'report' },
		html('h4', {}, article?.title ?? valueName('article', report.article.id)),
		html(
			'p',
			{ class: 'published' },
			article ? `Published ${inWords(article.published)}` : report.article.seed,
			article?.agency ? `, ${article.agency}` : null,
		),
		html('p', { class: 'says' }, report.says),
		html(
			'dl',
			{},
			html('dt', {}, 'Status'),
			html('dd', {}, nameOf('event-status', status)),
			html('dt', {}, 'Date'),
			html('dd', {}, dated(when)),
			html('dt', {}, 'Reason'),
			html('dd', {}, report.reason ?? 'none given'),
			html('dt', {}, 'According to'),
			html('dd', {}, report.attributedTo ?? 'the article itself'),
			html('dt', {}, 'Source'),
			html(
				'dd',
				{},
				html(
					'a',
					{ href: paragraphOf({ ...citation, article: report.article }), title: report.article.seed },
					`paragraph ${citation.paragraph}`,
				),
				`, characters ${number(citation.start)} to ${number(citation.end)}`,
			),
		),
	);
}

/** The filters with their counts, the legend that is one of them, and the chips of what is set. */

import { html, svg } from './dom.js';
import { FILTERS, values } from '../model/address.js';
import { FAMILIES, familyOf, symbol } from '../model/kinds.js';
import { differs } from '../timeline/marks.js';
import { definitionOf, nameOf, number, valueName } from '../model/names.js';

/** Filters that have a list to choose from, by the names of the facets. */
export const FACETS = { status: 'Status', actor: 'Actors', place: 'Places', country: 'Countries', article: 'Articles' };

/** Filters that have one value, in which a comma is no “or”. */
const SINGLE = ['q', 'date', 'dateMatch', 'bbox', 'minArticles'];

const NAMES = {
	id: 'Event',
	q: 'Text',
	date: 'Date',
	dateMatch: 'Date match',
	kind: 'Kind',
	status: 'Status',
	actor: 'Actor',
	role: 'Role',
	place: 'Place',
	country: 'Country',
	bbox: 'Box',
	article: 'Article',
	minArticles: 'Articles, at least',
};

/** So many choices of a list are in sight at first. */
const FEW = 7;

const opened = new Set();

/** The values of a facet, and those that are chosen though no event has them: how else would one take them away? */
function withChosen(facet, set) {
	const missing = set.filter((value) => !facet.some((one) => one.value === value));
	return [...missing.map((value) => ({ value, count: 0 })), ...facet];
}

/** How many events have a value; of a great many the API only looks at some. */
function countOf({ count, about }) {
	return about ? `about ${number(count)}` : number(count);
}

/** A list of choices with their counts.
 * @param name of the filter
 * @param facet value and count of each choice
 * @param chosen the filter's value
 * @param toggle called with the filter and a value */
export function choices(name, facet, chosen, toggle) {
	const set = values(chosen);
	const all = withChosen(facet, set);
	const sorted = [
		...all.filter(({ value }) => set.includes(value)),
		...all.filter(({ value }) => !set.includes(value)),
	];
	const list = html(
		'ul',
		{},
		sorted.map(({ value, ...of }, position) =>
			html(
				'li',
				{ hidden: position >= Math.max(FEW, set.length) && !opened.has(name) },
				html(
					'label',
					{},
					html('input', {
						type: 'checkbox',
						name,
						value,
						checked: set.includes(value),
						change: () => toggle(name, value),
					}),
					html('span', { class: 'name' }, valueName(name, value)),
					html('span', { class: 'count' }, of.count === null ? '' : countOf(of)),
				),
			),
		),
	);
	const more = sorted.length - Math.max(FEW, set.length);
	const open = (event) => {
		opened.add(name);
		list.querySelectorAll('li').forEach((item) => (item.hidden = false));
		list.querySelector(`li:nth-child(${FEW + 1}) input`)?.focus();
		event.target.remove();
	};
	return html(
		'fieldset',
		{ 'data-facet': name },
		html('legend', {}, FACETS[name]),
		list,
		more > 0 && !opened.has(name)
			? html('button', { type: 'button', class: 'link', click: open }, `${more} more`)
			: null,
	);
}

/**
 * The legend: the families with their colours, which unfold into kinds with their shapes; a kind is also a filter. A family
 * of which a kind is chosen is unfolded at first.
 */
export function legend(facet, chosen, toggle) {
	const set = values(chosen);
	const kinds = withChosen(facet, set);
	return FAMILIES.map((family) => [
		family,
		kinds
			.filter(({ value }) => familyOf(value) === family)
			.sort((one, other) => family.kinds.indexOf(one.value) - family.kinds.indexOf(other.value)),
	])
		.filter(([, members]) => members.length > 0)
		.map(([family, members]) =>
			html(
				'details',
				{ class: `family ${family.id}`, open: members.some(({ value }) => set.includes(value)) },
				html('summary', {}, html('span', { class: 'family-name' }, family.name), ' ', total(members)),
				members.map(({ value, ...of }) =>
					html(
						'button',
						{
							type: 'button',
							class: 'kind',
							'data-kind': value,
							'aria-pressed': String(set.includes(value)),
							title: definitionOf('event-kind', value),
							click: () => toggle('kind', value),
						},
						svg(
							'svg',
							{
								class: `icon event ${family.id}`,
								width: 14,
								height: 14,
								viewBox: '-7 -7 14 14',
								'aria-hidden': 'true',
							},
							svg('path', { class: 'symbol', d: symbol(value, 55) }),
						),
						` ${nameOf('event-kind', value)} `,
						html('span', { class: 'count' }, countOf(of)),
					),
				),
			),
		);
}

/** How many events a family has. */
function total(members) {
	const count = members.reduce((sum, member) => sum + member.count, 0);
	return html('span', { class: 'count' }, countOf({ count, about: members.some(({ about }) => about) }));
}

/** The choice to see only the events about which sources differ; null where there are none. */
export function differing(count, chosen, click) {
	const attributes = { type: 'button', class: 'kind differ', 'aria-pressed': String(Boolean(chosen)), click };
	const sign = svg('svg', { class: 'icon', width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' });
	sign.append(differs());
	return count > 0 || chosen
		? html('button', attributes, sign, ' Sources differ ', html('span', { class: 'count' }, number(count)))
		: null;
}

/** What is set, each as a button that takes it away: all of a filter, or one of its values. */
export function chips(view, drop) {
	const set = FILTERS.filter((name) => view[name]).flatMap((name) =>
		SINGLE.includes(name)
			? [chip(inWords(name, view[name]), () => drop(name))]
			: values(view[name]).map((value) => chip(inWords(name, value), () => drop(name, value))),
	);
	return view.differ ? [...set, chip('Sources differ', () => drop('differ'))] : set;
}

function inWords(name, value) {
	return `${NAMES[name]}: ${valueName(name, value)}`;
}

function chip(words, click) {
	return html(
		'button',
		{ type: 'button', class: 'chip', 'aria-label': `Remove the filter ${words}`, click },
		words,
		html('span', { 'aria-hidden': 'true' }, ' ✕'),
	);
}

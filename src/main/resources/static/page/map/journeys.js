/** What the events say of places: how many happened where, who went from where to where, and who was at the bases. */

import { inWords } from '../model/dates.js';
import { HOLDING, JOURNEYS } from '../model/kinds.js';
import { nameOf } from '../model/names.js';

const { d3 } = globalThis;

/**
 * The places that events name, each with how many there are `here` and how many a filter by the place finds: those in the
 * places within it, too.
 */
export function placesOf(events, places) {
	const known = new Map(places.map((place) => [place.id, place]));
	const here = new Map();
	const within = new Map();
	for (const event of events) {
		const named = new Set(event.places.map(({ place }) => place.id));
		add(here, named);
		add(within, new Set([...named].flatMap((id) => holders(id, known))));
	}
	const bases = new Set(
		events
			.filter(({ kind }) => kind === 'base-handover' || kind === 'base-takeover')
			.flatMap((event) => event.places.map(({ place }) => place.id)),
	);
	return [...here]
		.filter(([id]) => known.has(id))
		.map(([id, count]) => ({
			...known.get(id),
			here: count,
			count: within.get(id),
			base: known.get(id).kind === 'base' || bases.has(id),
			held: heldInWords(id, events),
		}));
}

function add(counts, ids) {
	ids.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
}

/** A place and all places that hold it. */
function holders(id, known) {
	const found = [];
	for (let at = id; at && !found.includes(at); at = known.get(at)?.within?.id) {
		found.push(at);
	}
	return found;
}

/**
 * The journeys that events tell of: from an origin by way of a route to a destination. Where an article names only a country,
 * the line ends at the town there that most events name, and says so; where none is known, it is not drawn.
 * @param events the events
 * @param places all places
 * @param counts how many events there are at all, by the ids of places
 */
export function journeysOf(events, places, counts) {
	const known = new Map(places.map((place) => [place.id, place]));
	const town = (id) => {
		const place = known.get(id);
		const towns =
			place?.kind !== 'country'
				? []
				: places.filter(
						({ kind, country, coordinates }) => kind === 'city' && coordinates && country === place.country,
					);
		return place?.kind === 'country' ? d3.greatest(towns, ({ id: other }) => counts.get(other) ?? 0) : place;
	};
	const legs = new Map();
	for (const event of events.filter(({ kind }) => JOURNEYS.includes(kind))) {
		const stops = ['origin', 'route', 'destination'].flatMap((role) =>
			event.places.filter((place) => place.role === role).slice(0, 1),
		);
		d3.pairs(stops, (one, other) => {
			const [from, to] = [town(one.place.id), town(other.place.id)];
			if (from?.coordinates && to?.coordinates && from !== to) {
				const leg = legs.get(`${from.id} ${to.id}`) ?? { from, to, events: [], named: new Set() };
				leg.events.push(event);
				leg.named.add(`${one.place.name} to ${other.place.name}`);
				leg.sure ||= event.status === 'occurred' || event.status === 'ongoing';
				leg.exact ||= from.id === one.place.id && to.id === other.place.id;
				legs.set(`${from.id} ${to.id}`, leg);
			}
		});
	}
	return [...legs.values()].map((leg) => ({ ...leg, words: journeyInWords(leg) }));
}

function journeyInWords({ from, to, events, named, exact }) {
	const told = events.map(
		(event) => `“${event.title}” (${nameOf('event-status', event.status).toLowerCase()}, ${inWords(event.when)})`,
	);
	return (
		`${from.name} to ${to.name}: ${told.join('; ')}.` +
		(exact ? '' : ` The articles say ${[...named].join(', ')}; the line is drawn from town to town.`)
	);
}

function heldInWords(id, events) {
	return holding(id, events)
		.map((event) => `${whoTookPart(event)}: ${event.title} (${inWords(event.when)})`)
		.join('; ');
}

function holding(id, events) {
	return events.filter((event) => HOLDING.includes(event.kind) && event.places.some(({ place }) => place.id === id));
}

/** The participants of an event with what they were in it, unless they did it. */
export function whoTookPart({ participants }) {
	return participants
		.map(
			({ actor, role }) =>
				actor.name + (role && role !== 'agent' ? ` (${nameOf('participant-role', role).toLowerCase()})` : ''),
		)
		.join(', ');
}

/** Who was at the bases, as events and troop counts tell it. */
export function holdersOf(events, counts, places) {
	return d3
		.sort(
			placesOf(events, places).filter(({ base }) => base),
			({ name }) => name,
		)
		.map((place) => ({
			place,
			events: holding(place.id, events),
			counts: counts.filter((count) => count.place.id === place.id),
		}));
}

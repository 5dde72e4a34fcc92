/**
 * How kinds of events look: a family has the colour and the lane, a kind the shape within it. The codebook of the API
 * decides which kinds there are; one that is new to this page is shown with the others.
 */

const { d3 } = globalThis;

/** Fewer than eight kinds a family: so many filled shapes can be told apart. */
export const FAMILIES = [
	{ id: 'violence', name: 'Force and power', kinds: ['coup', 'attack', 'detention', 'blockade', 'insurgency'] },
	{
		id: 'troops',
		name: 'Troops and bases',
		kinds: [
			'convoy-departure',
			'convoy-arrival',
			'troop-withdrawal',
			'base-handover',
			'base-takeover',
			'operation',
			'assistance',
		],
	},
	{
		id: 'diplomacy',
		name: 'Diplomats and visits',
		kinds: ['ambassador-departure', 'embassy-closure', 'staff-departure', 'dismissal', 'visit', 'ban'],
	},
	{
		id: 'ties',
		name: 'Ties and agreements',
		kinds: ['pact', 'agreement-ended', 'mission-ended', 'rapprochement', 'rupture'],
	},
	{ id: 'demands', name: 'Demands and answers', kinds: ['demand', 'ultimatum', 'refusal', 'offer'] },
	{
		id: 'words',
		name: 'Words and plans',
		kinds: ['announcement', 'statement', 'plan', 'allegation', 'public-sentiment'],
	},
	{ id: 'other', name: 'Others', kinds: [] },
];

const OTHER = FAMILIES.at(-1);

const SHAPES = [
	d3.symbolCircle,
	d3.symbolSquare,
	d3.symbolTriangle,
	d3.symbolDiamond,
	d3.symbolStar,
	d3.symbolCross,
	d3.symbolWye,
];

/** Kinds of events that go from one place to another. */
export const JOURNEYS = ['convoy-departure', 'convoy-arrival', 'operation', 'plan'];

/** Kinds of events that say who is at a base. */
export const HOLDING = ['base-handover', 'base-takeover', 'operation', 'troop-withdrawal'];

/** The family of a kind. */
export function familyOf(kind) {
	return FAMILIES.find((family) => family.kinds.includes(kind)) ?? OTHER;
}

/** The outline of a kind's symbol around 0, 0, with an area of so many square pixels. */
export function symbol(kind, area) {
	const key = `${kind} ${area}`;
	if (!outlines.has(key)) {
		const position = familyOf(kind).kinds.indexOf(kind);
		outlines.set(key, d3.symbol(SHAPES[Math.max(0, position)], area)());
	}
	return outlines.get(key);
}

const outlines = new Map();

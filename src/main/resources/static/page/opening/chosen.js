/**
 * The events that an editor chose to tell the story by, in order, with a label for the chart. All else that is said of them
 * comes from the data; an event that is not there, or was not known yet, is left out.
 */
export const STEPS = [
	{ event: 'niger-coup', label: 'Coup' },
	{ event: 'niger-demands-french-withdrawal', label: 'Niger: leave' },
	{ event: 'macron-announces-withdrawal', label: 'Macron: we leave' },
	{ event: 'first-convoy-leaves-niger', label: 'First convoy leaves' },
	{ event: 'television-report-on-withdrawal', label: '157 remain' },
	{ event: 'last-french-troops-leave-niger', label: 'Last troops leave' },
	{ event: 'embassy-closure-announced', label: 'Embassy to close' },
	{ event: 'air-base-201-handover', label: 'US hands over base' },
];

/** Events that the chart names beside those of the story. */
export const BESIDE = [
	{ event: 'embassy-attack', label: 'Embassy attacked' },
	{ event: 'ambassador-leaves-niger', label: 'Ambassador leaves' },
	{ event: 'us-completes-exit', label: 'US exit' },
];

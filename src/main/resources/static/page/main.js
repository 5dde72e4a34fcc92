/** The page: one view, the data that it needs, and the parts that show them. */

import { address, Problem } from './model/api.js';
import { data, load } from './model/data.js';
import { readDate } from './controls/date-field.js';
import { byId, calm, html } from './controls/dom.js';
import { Events } from './timeline/events.js';
import { beginning, Live } from './model/live.js';
import './controls/printed.js';
import { Panel } from './controls/panel.js';
import { Opening } from './opening/opening.js';
import { onTryAgain, renew, tell } from './controls/loading.js';
import { Places } from './map/places.js';
import { embed, Share } from './share/share.js';
import { Stops } from './opening/stops.js';
import { Story } from './opening/story.js';
import { Troops } from './troops/troops.js';
import { go, noteWindow, readAddress, stay, view, whenChanged, windowOfView } from './model/view.js';
import { TimeWindow } from './controls/time-window.js';

/** How long to draw before the browser paints what there is, in milliseconds. */
const A_FRAME = 8;

/** However much comes at once, it is drawn once, from the top; what takes longer than a frame goes on in the next. */
function show() {
	waiting = [...parts];
	drawing ??= requestAnimationFrame(draw);
}

let waiting = [];

let drawing = null;

function draw() {
	const begun = performance.now();
	do {
		waiting.shift().show();
	} while (waiting.length > 0 && performance.now() - begun < A_FRAME);
	drawing = waiting.length > 0 ? requestAnimationFrame(draw) : null;
}

const time = new TimeWindow();

const stops = new Stops((day) => stay({ knownBy: day }));

const events = new Events(time);

const opening = new Opening(time);

const places = new Places();

const parts = [
	stops,
	opening,
	new Story(),
	new Share(opening),
	events,
	new Troops(time, show),
	places,
	new Panel(() => events.timeline.focus()),
];

function refresh() {
	const loaded = load(show);
	show();
	return loaded;
}

function follow() {
	const faults = readAddress();
	tell(
		'address',
		faults.length === 0 ? null : new Problem('The address has parts that this page cannot use', faults[0], faults),
	);
	if (data.events.length > 0) {
		time.show(windowOfView() ?? time.home, false);
	}
}

whenChanged(refresh);
onTryAgain(refresh);
addEventListener('popstate', follow);

time.listen((over, wanted) => {
	if (over && wanted) {
		noteWindow(time);
	}
});

const TIME = {
	earlier: () => time.pan(-0.5),
	later: () => time.pan(0.5),
	in: () => time.zoom(1.6),
	out: () => time.zoom(1 / 1.6),
	most: () => time.show(time.most),
	whole: () => time.show(time.whole),
};

const MAP = {
	in: () => places.map.zoomBy(1.5),
	out: () => places.map.zoomBy(1 / 1.5),
	most: () => places.map.fit(false),
	whole: () => places.map.fit(true),
};

document.addEventListener('click', ({ target }) => {
	const { time: move, map: zoom } = target.closest('[data-time], [data-map]')?.dataset ?? {};
	(TIME[move] ?? MAP[zoom])?.();
});

/** A text field is a filter once somebody rests, or leaves it, or presses Enter. */
function filterBy(form, name, event, wait, read = (text) => text) {
	const apply = () => {
		const value = read(byId(name).value.trim());
		return value !== null && view[name] !== value && go({ [name]: value });
	};
	byId(form).addEventListener('submit', (submitted) => {
		submitted.preventDefault();
		apply();
	});
	byId(name).addEventListener(event, calm(apply, wait));
}

filterBy('search', 'q', 'input', 350);
filterBy('dated', 'date', 'change', 0, readDate);

byId('choose').open = matchMedia('(min-width: 900px)').matches;

function sayUpdated(version) {
	const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	const revision = html('a', { href: address(`revisions/${version}`) }, `revision ${version}`);
	byId('updated').replaceChildren(html('p', {}, `The timeline was updated at ${time} to `, revision, '.'));
}

// What sticks below the clock, or is scrolled to, has to know how high it is
new ResizeObserver(([{ target }]) =>
	document.documentElement.style.setProperty('--clock', `${target.offsetHeight}px`),
).observe(document.querySelector('.clock'));

// What changes from here on will be heard of; a service that is slow to answer keeps nobody waiting
const start = await Promise.race([beginning, new Promise((resolve) => setTimeout(resolve, 500, null))]);

follow();

if (location.pathname.endsWith('/embed')) {
	embed();
}

new Live(start, async (version) => {
	const isRead = await renew();
	if (isRead && version) {
		sayUpdated(version);
	}
	return isRead;
});

// Every date of the timeline, read by another EDTF parser: a point has the same first and last day; other dates may be
// known better than their text can say, but never less
import assert from 'node:assert/strict';
import edtf from 'edtf';

const api = process.env.SERVICE_URL + '/api/v1';
const day = (time) => new Date(time).toISOString().slice(0, 10);
const dates = new Map();
const collect = (value) => {
  if (value && typeof value === 'object') {
    if (typeof value.edtf === 'string') {
      dates.set(`${value.edtf} ${value.extent}`, value);
    }
    Object.values(value).forEach(collect);
  }
};
for (const list of ['/events?include=reports', '/articles?', '/troop-counts?', '/actors?']) {
  collect(await (await fetch(`${api}${list}&limit=200`)).json());
}
// That parser takes the last day of a set for its first, so both ends of a set are read by themselves
const ends = (text) => text.match(/^\[(.*?)\.\.(.*)\]$/)?.slice(1) ?? [text, text];
for (const date of dates.values()) {
  const text = date.edtf;
  const [first, last] = ends(text);
  if (date.extent === 'point') {
    assert.equal(date.earliest, first === '' ? null : day(edtf(first).min), text);
    assert.equal(date.latest, last === '' ? null : day(edtf(last).max), text);
  } else if (date.extent === 'span') {
    const { min, max } = edtf(text);
    assert(!date.earliest || !Number.isFinite(min) || text.startsWith('/') || day(min) <= date.earliest, text);
    assert(!date.latest || !Number.isFinite(max) || text.endsWith('/') || day(max) >= date.latest, text);
  }
}
assert(dates.size > 30);
console.log(`${dates.size} different dates`);

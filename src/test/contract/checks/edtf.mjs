// Every date of the timeline, read by another EDTF parser: the same first and last day
import assert from 'node:assert/strict';
import edtf from 'edtf';

const api = process.env.SERVICE_URL + '/api/v1';
const day = (time) => new Date(time).toISOString().slice(0, 10);
const dates = new Map();
const collect = (value) => {
  if (value && typeof value === 'object') {
    if (typeof value.edtf === 'string') {
      dates.set(value.edtf, value);
    }
    Object.values(value).forEach(collect);
  }
};
for (const list of ['/events?include=reports', '/articles?', '/troop-counts?', '/actors?']) {
  collect(await (await fetch(`${api}${list}&limit=200`)).json());
}
// That parser takes the last day of a set for its first, so both ends of a set are read by themselves
const ends = (text) => text.match(/^\[(.*?)\.\.(.*)\]$/)?.slice(1) ?? [text, text];
for (const [text, date] of dates) {
  const [first, last] = ends(text);
  if (date.earliest) {
    assert.equal(day(edtf(first).min), date.earliest, text);
  }
  if (date.latest) {
    assert.equal(day(edtf(last).max), date.latest, text);
  }
}
assert(dates.size > 30);
console.log(`${dates.size} different dates`);

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
for (const [text, date] of dates) {
  const read = edtf(text);
  if (date.earliest) {
    assert.equal(day(read.min), date.earliest, text);
  }
  if (date.latest) {
    assert.equal(day(read.max), date.latest, text);
  }
}
assert(dates.size > 30);
console.log(`${dates.size} different dates`);

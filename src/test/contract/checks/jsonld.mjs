// JSON-LD, expanded offline: a processor that would have to fetch anything fails
import assert from 'node:assert/strict';
import jsonld from 'jsonld';

const api = process.env.SERVICE_URL + '/api/v1';
const schema = 'https://schema.org/';
const documentLoader = (url) => {
  throw new Error(`The document sends its reader to ${url}`);
};

const events = (await (await fetch(`${api}/events?format=ndjson`)).text()).trim().split('\n').map(JSON.parse);
const nodes = await jsonld.expand(await (await fetch(`${api}/events?format=jsonld`)).json(), { documentLoader });
assert.equal(nodes.length, events.length);
nodes.forEach((node, i) => {
  const event = events[i];
  assert.deepEqual(node['@type'], [schema + 'Event']);
  assert.equal(node['@id'], `${api}/events/${event.id}`);
  assert.equal(node[schema + 'name'][0]['@value'], event.title);
  assert.deepEqual(node['http://purl.org/dc/terms/temporal'],
    [{ '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': event.when.edtf }]);
  const { extent, earliest, latest } = event.when;
  const start = node[schema + 'startDate']?.[0]['@value'];
  if (extent === 'point') {
    // A moment is never a period: its start is the unit that every possible day lies in, if there is one
    assert.equal(start !== undefined, Boolean(earliest && latest && earliest.slice(0, 4) === latest.slice(0, 4)), event.id);
    assert(start === undefined || (earliest.startsWith(start) && latest.startsWith(start)), event.id);
    assert(!(schema + 'endDate' in node), event.id);
  } else if (extent === 'observed') {
    // What was observed had begun before, nobody says when
    assert(!(schema + 'startDate' in node || schema + 'endDate' in node), event.id);
  } else {
    // A bound that only a link gives is not the start of the span
    const isOpen = /^(\.\.)?\//.test(event.when.edtf);
    assert(isOpen ? start === undefined : earliest.startsWith(start), event.id);
  }
  assert(node[schema + 'subjectOf'].every((article) => article['@type'][0] === schema + 'NewsArticle'));
  assert(node[schema + 'subjectOf'].length > 0, event.id);
});

const one = await jsonld.toRDF(await (await fetch(`${api}/events/niger-coup?format=jsonld`)).json(),
  { documentLoader, format: 'application/n-quads' });
assert.match(one, /<https:\/\/schema\.org\/startDate> "2023-07-26"/);
console.log(`${nodes.length} events, ${one.trim().split('\n').length} statements of the coup`);

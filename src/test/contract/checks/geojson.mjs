// GeoJSON, read by a checker of RFC 7946; every event has its date beside its properties
import assert from 'node:assert/strict';
import { check } from '@placemarkio/check-geojson';

const api = process.env.SERVICE_URL + '/api/v1';

for (const path of ['/events', '/places', '/events/us-leaves-air-base-201', '/places/niger']) {
  const text = await (await fetch(`${api}${path}?format=geojson`)).text();
  check(text);
  const map = JSON.parse(text);
  const features = map.features ?? [map];
  assert(features.length > 0, path);
  for (const feature of features) {
    assert.equal(feature.id, feature.properties.id);
    if (path.startsWith('/events')) {
      assert.deepEqual(feature.when, feature.properties.when);
    }
  }
  console.log(`${path}: ${features.length} features`);
}

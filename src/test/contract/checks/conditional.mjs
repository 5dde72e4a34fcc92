// Node's fetch and curl get their 304, compressed or not, by ETag
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const api = process.env.SERVICE_URL + '/api/v1';
for (const headers of [{}, { 'Accept-Encoding': 'identity' }, { Accept: 'text/csv' }]) {
  const first = await fetch(`${api}/events`, { headers });
  await first.text();
  const etag = first.headers.get('etag');
  const again = await fetch(`${api}/events`, { headers: { ...headers, 'If-None-Match': etag } });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('etag'), etag);
  assert.equal(again.headers.get('content-length'), null);
}
const folder = mkdtempSync(join(tmpdir(), 'etag-'));
try {
  for (const options of [[], ['--compressed']]) {
    const etag = join(folder, `etag${options.length}`);
    const curl = (...more) => execFileSync('curl',
      ['-s', '-o', join(folder, 'body'), '-w', '%{http_code}', ...options, ...more, `${api}/events`]).toString();
    assert.equal(curl('--etag-save', etag), '200');
    assert.equal(curl('--etag-compare', etag), '304');
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log('304 for fetch and curl');

// Knight Lab's TimelineJS in a real browser, drawing what the service says
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const api = process.env.SERVICE_URL + '/api/v1';
const dist = fileURLToPath(new URL('../node_modules/@knight-lab/timelinejs/dist/', import.meta.url));
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
assert(executablePath, 'no Chromium found; install the package chromium');

// Newsrooms host the script themselves and give it the address of the data, on another origin
const page = `<!doctype html><link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script>
<div id="timeline" style="width: 1000px; height: 600px"></div>
<script type="module">
  const data = await (await fetch('${api}/events?format=timelinejs&sort=date')).json();
  window.timeline = new TL.Timeline('timeline', data, { script_path: location.origin + '/js/', font: null });
</script>`;
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path === '/') {
    response.setHeader('Content-Type', 'text/html');
    response.end(page);
  } else if (existsSync(join(dist, path))) {
    response.setHeader('Content-Type', path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'application/json');
    response.end(readFileSync(join(dist, path)));
  } else {
    response.statusCode = 404;
    response.end();
  }
}).listen(0);

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  const errors = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.goto(`http://localhost:${server.address().port}/`);
  // The first one may lie out of sight, years before the rest
  await tab.waitForSelector('.tl-timemarker', { state: 'attached', timeout: 20_000 });
  const data = await (await fetch(`${api}/events?format=timelinejs&sort=date`)).json();
  await tab.waitForFunction((count) => document.querySelectorAll('.tl-timemarker').length === count, data.events.length);
  await tab.evaluate(() => window.timeline.goToId('ambassador-ultimatum'));
  await tab.waitForTimeout(1500);
  const shown = await tab.evaluate(() => {
    const slide = document.querySelector('#ambassador-ultimatum');
    return { headline: slide.querySelector('.tl-headline').textContent, date: slide.querySelector('.tl-headline-date').textContent };
  });
  assert.match(shown.headline, /Ultimatum to the French ambassador/);
  assert.equal(shown.date.trim(), 'August 2023');
  const text = await tab.evaluate(() => document.querySelector('#niger-demands-french-withdrawal .tl-headline').textContent);
  assert.match(text, /Niger's demand/);
  assert.deepEqual(errors, []);
  if (process.env.SCREENSHOTS) {
    await tab.screenshot({ path: join(process.env.SCREENSHOTS, 'timelinejs.png') });
  }
  console.log(`${data.events.length} events drawn; “${shown.headline.trim()}” on “${shown.date.trim()}”`);
} finally {
  await browser.close();
  server.close();
}

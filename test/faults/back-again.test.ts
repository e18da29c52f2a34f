import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../journeys/support/stadium.ts';
import { KilledBrowser, programOf, type Engine } from './kills/browser.ts';
import { Lab } from './lab/lab.ts';

/** Reports, goes to another page, and tells how it came back. A driver would keep the page out of the cache. */
const PAGE = `
  const tell = (what) => navigator.sendBeacon('/touchline/told', JSON.stringify(what));
  addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return;
    const before = await lab.states();
    const after = await lab.report('after coming back');
    await lab.touchline.sync();
    tell({ persisted, before: before.map(({ delivery }) => delivery), after, errors: lab.errors });
  });
  addEventListener('load', async () => {
    while (!globalThis.lab) await new Promise((resolve) => setTimeout(resolve, 20));
    if (performance.getEntriesByType('navigation')[0].type === 'back_forward') return tell({ persisted: false });
    await lab.report('then somewhere else');
    await lab.touchline.sync();
    // Browsers keep no page that holds a lock, and what waits is counted just after it was sent.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    location.href = '/away';
  });`;

const AWAY = `<!doctype html><title>Away</title><script>
  addEventListener('load', () => setTimeout(() => history.back(), 300));
</script>`;

const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

describe('a page that comes back from the cache of the browser', () => {
  for (const engine of ENGINES.filter(programOf)) {
    it(`is allowed into it, knows its reports and files more: ${engine}`, async () => {
      const lab = await new Lab().start();
      const browser = new KilledBrowser(engine);
      let told = '';
      lab.serve('/page-of-the-host.js', PAGE);
      lab.serve('/away', AWAY);
      lab.trick('/touchline/told', async ({ request, response }) => {
        for await (const chunk of request) told += String(chunk);
        response.writeHead(204).end();
      });
      try {
        await browser.start(`${lab.origin}/lab?venue=back-again&script=/page-of-the-host.js`);
        await until(() => told, 'the page to come back', 90_000);
        assert.deepEqual(JSON.parse(told), {
          persisted: true,
          before: ['received'],
          after: (JSON.parse(told) as { after?: string }).after,
          errors: [],
        });
        await until(() => lab.delivered.size === 2, 'both reports at the backend');
        assert.deepEqual([...lab.delivered.values()], [1, 1]);
      } finally {
        await browser.leave();
        await lab.stop();
      }
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { until } from '../journeys/support/stadium.ts';
import { KilledBrowser } from './kills/browser.ts';
import { Lab, type Seen } from './lab/lab.ts';

const WORDS = 'the gate is shut';

/** Reports, waits until it stands in both places, and says so. */
const FIRST = `
  addEventListener('load', async () => {
    while (!globalThis.lab) await new Promise((resolve) => setTimeout(resolve, 20));
    await lab.report('${WORDS}', 1);
    const rows = async () => {
      const [place] = await navigator.storageBuckets.keys();
      const { indexedDB: there } = place ? await navigator.storageBuckets.open(place) : {};
      const [{ name } = {}] = (await there?.databases()) ?? [];
      if (!name) return 0;
      const db = await new Promise((resolve) => (there.open(name).onsuccess = (e) => resolve(e.target.result)));
      const count = db.transaction(['entries', 'parts']).objectStore('parts').count();
      await new Promise((resolve) => (count.onsuccess = resolve));
      db.close();
      return count.result;
    };
    while (!(await rows())) await new Promise((resolve) => setTimeout(resolve, 100));
    navigator.sendBeacon('/touchline/told', 'twice');
  });`;

/** Looks what is known, and says what it was told first. */
const LATER = `
  addEventListener('load', async () => {
    while (!globalThis.lab) await new Promise((resolve) => setTimeout(resolve, 20));
    const states = await lab.states();
    navigator.sendBeacon('/touchline/told', ', then ' + states.length);
  });`;

describe('files that a kill has torn', () => {
  it('make Chromium throw its databases away, and the report with its photo still arrives, once', async () => {
    const lab = await new Lab().start();
    const browser = new KilledBrowser('chromium');
    let told = '';
    lab.serve('/first.js', FIRST);
    lab.serve('/later.js', LATER);
    lab.trick('/touchline/v1', ({ response }) => void response.destroy());
    lab.trick('/touchline/told', async ({ request, response }) => {
      for await (const chunk of request) told += String(chunk);
      response.writeHead(204).end();
    });
    try {
      await browser.start(`${lab.origin}/lab?venue=torn&script=/first.js`);
      await until(() => told === 'twice', 'the report in both places', 60_000);
      await browser.kill();
      tear(browser.profile);
      lab.trick('/touchline/v1', undefined);
      await browser.start(`${lab.origin}/lab?venue=torn&script=/later.js`);
      await until(() => lab.delivered.get(WORDS), 'the report at the backend', 60_000);
      const isPhoto = ({ method, path }: Seen) => method === 'PUT' && path.includes('/attachments/');
      await until(() => lab.seen.some(isPhoto), 'its photo at the relay', 60_000);
      assert.deepEqual([...lab.delivered], [[WORDS, 1]]);
      assert.equal(told, 'twice, then 1', 'the first answer of the new page knows the report');
      assert.match(browser.said.join('\n'), /Corruption/, 'Chromium has really lost its files');
    } finally {
      await browser.leave();
      await lab.stop();
    }
  });
});

/** What a record says of itself is wrong from here on, in the files that all databases of a site share. */
function tear(profile: string): void {
  const folder = readdirSync(profile, { recursive: true, encoding: 'utf8' }).find((path) =>
    /IndexedDB\/http_127[^/]*\.leveldb$/.test(path),
  );
  assert.ok(folder, 'Chromium keeps its databases where they were expected');
  const logs = readdirSync(join(profile, folder)).filter((name) => name.endsWith('.log'));
  for (const name of logs) {
    const bytes = readFileSync(join(profile, folder, name));
    for (let at = 8; at < Math.min(bytes.length, 4_096); at += 64) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(join(profile, folder, name), bytes);
  }
}

/** What lies on the disk of a phone and of a kiosk, byte by byte, after a report: while it waits, and when it is gone. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DumpSite } from './dumps/site.ts';
import { bytesOf } from './dumps/bytes.ts';
import { formsOf, searchBytes, searchFolder } from './dumps/search.ts';
import { KilledBrowser, versionOf, type Engine } from './kills/browser.ts';

/** A profile of WebKitGTK is not dumped: it is only killed, in `npm run faults`. */
const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
/** Until a browser has written what it was given. */
const SETTLE_MS = 1_500;

/** Letters that no dictionary, certificate or list of a browser has in this order. */
const newCanary = () => Array.from({ length: 22 }, () => 'bcdfghjkmnpqrstvwxz'[randomInt(19)]).join('');

describe('the search itself', () => {
  it('knows words in every form they may be written in', () => {
    const words = 'qzxvkjwpmbtrgh';
    const forms = [...formsOf(words).values()];
    const said = (bytes: Buffer) => forms.some((form) => bytes.includes(form));
    for (const first of ['', 'a', 'ab', 'abc']) {
      const text = `${first}${words} and more`;
      for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(said(Buffer.from(text, encoding)));
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        assert.ok(said(Buffer.from(Buffer.from(text).toString(encoding))), `${encoding} after "${first}"`);
      }
    }
    assert.ok(!said(Buffer.from('qzxvkjwpmbtrg and more')));
  });
});

for (const engine of ENGINES) {
  const version = await versionOf(engine);
  if (!version) {
    console.log(`There is no ${engine} here: what it leaves on a disk is not looked at.`);
    continue;
  }
  describe(`a dump of ${version}`, () => {
    const canary = newCanary();
    const plain = newCanary();
    const site = new DumpSite();
    const browser = new KilledBrowser(engine);
    const parent = mkdtempSync(join(tmpdir(), 'touchline-dumps-'));
    const waiting = join(parent, 'waiting');
    let secrets: string[] = [];

    before(() => site.start());
    after(async () => {
      await browser.leave();
      await site.stop();
      rmSync(parent, { recursive: true, force: true });
    });

    it('shows no word of a report that waits: locked on a phone, sealed on a kiosk', async () => {
      site.isDown = true;
      await browser.start(site.url('capture', canary, plain));
      const told = await site.heard(60_000);
      secrets = told.secrets ?? [];
      assert.deepEqual([told.step, told.kept], ['saved', ['device', 'device']]);
      await wait(SETTLE_MS);
      await browser.kill();
      // What any page keeps in plain is found, so the search can see.
      assert.notDeepEqual(searchFolder(browser.profile, plain), []);
      assert.deepEqual(searchFolder(browser.profile, canary), []);
      for (const secret of secrets) assert.deepEqual(searchFolder(browser.profile, secret), []);
      cpSync(browser.profile, waiting, { recursive: true, verbatimSymlinks: true });
    });

    it('shows no word of a report that was delivered, and a kiosk none after its reset', async () => {
      site.isDown = false;
      await browser.start(site.url('deliver', canary, plain));
      assert.equal((await site.heard(60_000)).step, 'delivered');
      await browserHasSent(site);
      await wait(SETTLE_MS);
      await browser.kill();
      assert.notDeepEqual(searchFolder(browser.profile, plain), []);
      assert.deepEqual(searchFolder(browser.profile, canary), []);
      for (const secret of secrets) assert.deepEqual(searchFolder(browser.profile, secret), []);
    });

    it('shows no photo of a report, neither while it waits nor when it was delivered', async () => {
      const photos = (await site.photos()).map((one) => one ?? new Uint8Array());
      for (const profile of [waiting, browser.profile]) {
        // As above: what the page itself keeps in plain is found.
        assert.notDeepEqual(searchBytes(profile, [bytesOf(plain)]), []);
        assert.deepEqual(searchBytes(profile, photos), []);
      }
    });

    it('and the wire, the desk and the log show where no photo was taken', async () => {
      // The desk has the words, as it should, and every photo of the four reports.
      assert.equal(site.jobs.filter((job) => job.type === 'create').length, 4);
      assert.ok(JSON.stringify(site.jobs).includes(canary));
      const photos = await site.photos();
      assert.equal(photos.length, 12);
      for (const one of photos) {
        const bytes = Buffer.from(one ?? []);
        assert.ok(bytes.subarray(0, 2).equals(Buffer.of(0xff, 0xd8)), 'It is a JPEG.');
        for (const hidden of ['Exif', 'GPS', canary]) assert.ok(!bytes.includes(hidden), hidden);
      }
      const wire = Buffer.concat(site.wire);
      for (const hidden of ['Exif', 'GPSLatitude']) assert.ok(!wire.includes(hidden), hidden);
      assert.ok(!site.log.join('\n').includes(canary) && !site.complaints.join('\n').includes(canary));
      for (const secret of secrets) assert.ok(!site.log.join('\n').includes(secret));
    });
  });
}

async function browserHasSent(site: DumpSite): Promise<void> {
  for (let looks = 0; looks < 600; looks++) {
    const photos = await site.photos();
    if (photos.length === 12 && photos.every(Boolean)) return;
    await wait(100);
  }
  assert.fail('The photos of four reports did not come within a minute.');
}

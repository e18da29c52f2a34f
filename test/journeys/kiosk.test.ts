import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { searchFolder } from '../faults/dumps/search.ts';
import { Person } from './support/browser.ts';
import { Stadium, until } from './support/stadium.ts';
import { deskIssues } from './support/wire.ts';

/** Letters that nothing else on this disk has in this order. */
const newCanary = () => Array.from({ length: 14 }, () => 'bcdfghjkmnpqrstvwxz'[randomInt(19)]).join('');

/** A finger: no mouse, no keyboard, no focus. */
class Finger {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  async touch(target: Locator): Promise<void> {
    await target.first().waitFor();
    const box = await target.first().boundingBox();
    assert.ok(box && box.y >= 960, 'Everything to touch lies in the lower half.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async button(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) {
      await this.touch(
        this.#page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }),
      );
    }
  }

  async type(words: string): Promise<void> {
    for (const letter of words) await this.touch(this.#page.locator(`.key[data-key="${letter}" i]`));
  }
}

interface KioskList {
  kiosks: { lastSeen: string; silent: boolean }[];
}

describe('a kiosk', () => {
  const stadium = new Stadium();
  const person = new Person();
  const canary = newCanary();
  let page: Page;
  let finger: Finger;
  let secret = '';

  before(() => stadium.start());
  after(async () => {
    await person.leave();
    await stadium.stop();
  });

  async function stand(): Promise<void> {
    page = await person.open({ width: 1080, height: 1920 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    finger = new Finger(page, session);
    await page.goto(`${stadium.url}/kiosk`);
    await page.getByRole('button', { name: 'Touch to start' }).waitFor();
  }

  /** As far as the second question about something lost: the first is answered with these words. */
  async function tell(words: string): Promise<void> {
    await finger.button('English', 'Lost & found', 'I lost something');
    await page.getByRole('heading', { name: 'What did you lose?' }).waitFor();
    await finger.type(words);
    await finger.button('Continue');
  }

  /** Everything of a page that the next person, or their script, could come by. */
  const traces = (of: Page) =>
    of.evaluate(async () => {
      const kiosk = document.querySelector('touchline-kiosk');
      const fields = [
        ...(kiosk?.shadowRoot?.querySelectorAll('input, textarea') ?? []),
      ] as HTMLInputElement[];
      const databases = await indexedDB.databases();
      const rows = await Promise.all(
        databases.map(
          ({ name = '' }) =>
            new Promise<string>((resolve) => {
              indexedDB.open(name).onsuccess = ({ target }) => {
                const { result: db } = target as IDBOpenDBRequest;
                const names = [...db.objectStoreNames];
                const found: string[] = [];
                if (!names.length) resolve('');
                const tx = db.transaction(names);
                for (const store of names) {
                  const all = tx.objectStore(store).getAll();
                  all.onsuccess = () =>
                    found.push(
                      JSON.stringify(all.result, (_key, value: unknown) =>
                        value instanceof Uint8Array ? String.fromCharCode(...value) : value,
                      ),
                    );
                }
                tx.oncomplete = () => {
                  db.close();
                  resolve(found.join('\n'));
                };
              };
            }),
        ),
      );
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return {
        shown: kiosk?.shadowRoot?.textContent ?? '',
        fields: fields.map(({ value }) => value).join(),
        memory: JSON.stringify([
          kiosk?.answers,
          kiosk?.issues(),
          kiosk?.notes,
          kiosk?.issueId,
          kiosk?.search,
        ]),
        storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, rows]),
        caches: kept
          .flat()
          .map(({ url }) => url)
          .join(),
        history: `${JSON.stringify(history.state)} ${location.href} ${document.title}`,
        cookies: document.cookie,
      };
    });

  async function nothingOf(...words: string[]): Promise<void> {
    await nothingIn(page, ...words);
  }
  async function nothingIn(of: Page, ...words: string[]): Promise<void> {
    for (const [where, found] of Object.entries(await traces(of))) {
      for (const word of words.filter(Boolean))
        assert.ok(!found.toLowerCase().includes(word.toLowerCase()), `${where}: ${found}`);
    }
  }
  const rests = () => page.getByRole('button', { name: 'Touch to start' }).waitFor();

  it('takes a report by touch alone while there is no network, and seals it', async () => {
    await stand();
    await until(
      () =>
        page.evaluate(async () => {
          const files = (await (await fetch('/touchline/files.json')).json()) as string[];
          const kept = await (await caches.open('touchline-kiosk-files')).keys();
          return kept.length > files.length && navigator.serviceWorker.controller !== null;
        }),
      'the worker to keep every file',
    );
    await stadium.kill();
    const steps = await page.evaluate(() => history.length);
    await tell(canary);
    await finger.touch(page.locator('.reach .act'));
    await page.getByRole('heading', { name: /reach you|Phone|Email/ }).waitFor();
    await finger.type(`${canary}@b.de`);
    await finger.button('Continue', 'Send');
    await page.getByRole('heading', { name: /Kept safely/ }).waitFor();
    await page.locator('.qr').waitFor();
    const link = await page.evaluate(() => {
      const kiosk = document.querySelector('touchline-kiosk');
      return kiosk?.issue(kiosk.issueId)?.trackingLink ?? '';
    });
    secret = link.split('.').at(-1) ?? '';
    assert.ok(secret.length > 20);
    assert.equal(await page.evaluate(() => history.length), steps);
  });

  it('shows nothing of it after a crash, and starts again without a network', async () => {
    await person.kill();
    assert.deepEqual(searchFolder(person.profile, canary), []);
    assert.deepEqual(searchFolder(person.profile, secret), []);
    await stand();
    await nothingOf(canary, secret);
  });

  it('sends what waited once there is a network again', async () => {
    await stadium.start();
    await page.reload();
    const desk = await stadium.signIn();
    const found = await until(async () => {
      const rows = await deskIssues(desk);
      const details = await Promise.all(
        rows.map(async ({ id }) => (await desk(`/desk/api/issues/${id}`)).text()),
      );
      const ours = details.filter((one) => one.toLowerCase().includes(canary));
      return ours.length && ours;
    }, 'the sealed report at the desk');
    assert.equal(found.length, 1);
    await nothingOf(canary, secret);
  });

  it('tells the venue that it lives, and the desk knows when', async () => {
    const reloadedAt = Date.now();
    await page.reload();
    const desk = await stadium.signIn();
    await until(async () => {
      const { kiosks } = (await (await desk('/desk/api/kiosks')).json()) as KioskList;
      return kiosks.some(({ lastSeen, silent }) => !silent && Date.parse(lastSeen) >= reloadedAt);
    }, 'the sign of life at the desk');
  });

  it('leaves nothing to whoever reloads, comes back, opens it twice or follows', async () => {
    const second = newCanary();
    await rests();
    await tell(second);
    const twin = await page.context().newPage();
    await twin.goto(`${stadium.url}/kiosk`);
    await twin.getByRole('heading', { name: 'This kiosk is open in another window.' }).waitFor();
    await nothingIn(twin, second, canary);
    await twin.close();

    await page.goto(`${stadium.url}/healthz`);
    await page.goBack({ waitUntil: 'commit' });
    await rests();
    await nothingOf(second);

    await tell(second);
    await page.reload();
    await rests();
    await nothingOf(second);

    await tell(second);
    await finger.button('Start over');
    await rests();
    await nothingOf(second);
    await person.kill();
    assert.deepEqual(searchFolder(person.profile, second), []);
  });
});

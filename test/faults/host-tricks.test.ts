import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../journeys/support/stadium.ts';
import { Person } from '../journeys/support/browser.ts';
import { Lab, Visitor } from './lab/lab.ts';

const EVENTS = '/touchline/v1/events';

describe('when the page around us or the browser plays tricks', () => {
  let lab: Lab;
  let person: Person;
  let count = 0;

  before(async () => {
    lab = await new Lab().start();
    person = new Person();
    await person.open();
  });
  afterEach(() => {
    lab.trick('/touchline/', undefined);
    lab.trick(EVENTS, undefined);
    lab.seen = [];
  });
  after(async () => {
    await person.leave();
    await lab.stop();
  });

  const visitor = async (ask: Record<string, string> = {}) =>
    new Visitor(await person.context.newPage(), lab, { venue: `venue-${++count}`, ...ask });

  /** A script of the host runs before ours; the report has to arrive all the same, once. */
  async function arrivesOnce(script: string): Promise<void> {
    const words = `beside host script ${++count}`;
    lab.serve(`/host-${count}.js`, script);
    const guest = await (await visitor({ script: `/host-${count}.js` })).open();
    const id = await guest.report(words);
    await guest.received(id);
    await until(() => guest.times(words) === 1, 'the report at the backend');
    assert.deepEqual(await guest.errors(), []);
    await guest.page.close();
  }

  const SCRIPTS: Record<string, string> = {
    'makes texts of arrays in its own way': `
      Array.prototype.toJSON = function () { return 'an array of an old library'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };`,
    'adds to every object': `
      Object.prototype.inherited = 'of the host';
      Array.prototype.last = function () { return this[this.length - 1]; };`,
    'wraps fetch so that answers come twice and headers are lost': `
      const original = fetch;
      globalThis.fetch = async (address, options) => {
        const answer = await original(address, options);
        return new Response(await answer.text(), { status: answer.status, headers: { 'content-type': 'application/json' } });
      };`,
    'wraps promises': `
      const then = Promise.prototype.then;
      Promise.prototype.then = function (...args) { return Reflect.apply(then, this, args.map((one) =>
        typeof one === 'function' ? (value) => one(value) : one)); };`,
    'has timers that come late': `
      const original = setTimeout;
      globalThis.setTimeout = (work, ms, ...more) => original(work, (ms ?? 0) + 50, ...more);`,
    'believes to be offline': `
      Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false });`,
    'has no locks and no channel between tabs': `
      delete Navigator.prototype.locks;
      delete globalThis.BroadcastChannel;`,
    'gives its locks to everybody': `
      LockManager.prototype.request = async function (name, ...rest) {
        return rest.at(-1)({ name, mode: 'exclusive' });
      };`,
    'has a clock that stands still': `
      Performance.prototype.now = () => 1234;`,
    'has a clock of 1970': `
      Date.now = () => 1000;`,
    'has a clock that is a year ahead': `
      const now = Date.now;
      Date.now = () => now() + 365 * 86400000;`,
  };
  for (const [what, script] of Object.entries(SCRIPTS)) {
    it(`delivers once on a page that ${what}`, () => arrivesOnce(script));
  }

  it('has one effect when two tabs believe to be the only sender', async () => {
    lab.serve('/all-locks.js', SCRIPTS['gives its locks to everybody'] ?? '');
    const venue = `venue-${++count}`;
    const first = await (await visitor({ venue, script: '/all-locks.js' })).open();
    const second = await (await visitor({ venue, script: '/all-locks.js' })).open();
    const both = [first, second];
    const words = Array.from({ length: 12 }, (_, place) => `two senders, report ${place}`);
    const ids = await Promise.all(words.map((text, place) => (place % 2 ? first : second).report(text)));
    await Promise.all(both.map((one) => one.sync()));
    for (const id of ids) await first.received(id);
    assert.deepEqual(
      words.map((text) => lab.delivered.get(text)),
      words.map(() => 1),
    );
    for (const one of both) await one.page.close();
  });

  it('keeps a report and tries again although the browser says that there is a network', async () => {
    const guest = await (await visitor()).open();
    lab.trick(EVENTS, ({ response }) => void response.destroy());
    const id = await guest.report('the browser says online');
    await guest.waits(id);
    lab.trick(EVENTS, undefined);
    await guest.received(id);
    assert.equal(guest.times('the browser says online'), 1);
    await guest.page.close();
  });

  it('asks no more often when the network flaps fifty times a second', async () => {
    lab.trick('/touchline/', ({ response }) => void response.destroy());
    const guest = await (await visitor()).open();
    const id = await guest.report('while the network flaps');
    await guest.waits(id);
    // The first waits are short; from the fourth on they are long, and only hints could shorten them.
    for (let tries = 0; tries < 4; tries++) await guest.sync();
    lab.seen = [];
    await guest.page.evaluate(async () => {
      for (let flaps = 0; flaps < 150; flaps++) {
        dispatchEvent(new Event('online'));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    assert.ok(lab.seen.length <= 2, `${lab.seen.length} requests`);
    lab.trick('/touchline/', undefined);
    await guest.received(id);
    await guest.page.close();
  });

  it('never gives up on an address that a blocker knows, and delivers when it is let through', async () => {
    const guest = await (await visitor()).open();
    await guest.page.route('**/touchline/**', (route) => route.abort('blockedbyclient'));
    const id = await guest.report('blocked');
    await guest.waits(id);
    for (let tries = 0; tries < 8; tries++) await guest.sync();
    assert.equal((await guest.state(id)).delivery, 'saved');
    await guest.page.unrouteAll();
    await guest.received(id);
    assert.equal(guest.times('blocked'), 1);
    assert.deepEqual(await guest.errors(), []);
    await guest.page.close();
  });

  it('sends without keepalive when the page has used it up', async () => {
    // Nobody answers the host, so what it sends stays under way, and the 64 KB that a page has are used up.
    lab.trick('/touchline/host-beacon', ({ request }) => void request.resume());
    lab.serve(
      '/hungry.js',
      `const original = fetch;
       globalThis.tries = [];
       globalThis.fetch = (address, options) => {
         const answer = original(address, options);
         if (options?.method !== 'POST') return answer;
         const one = { keepalive: options.keepalive === true, refused: false };
         tries.push(one);
         answer.catch(() => (one.refused = true));
         return answer;
       };
       for (let times = 0; times < 4; times++) {
         const body = 'x'.repeat(16384);
         original('/touchline/host-beacon', { method: 'POST', keepalive: true, body }).catch(() => {});
       }`,
    );
    const guest = await (await visitor({ script: '/hungry.js' })).open();
    const id = await guest.report('beside a hungry host');
    await guest.received(id);
    assert.equal(guest.times('beside a hungry host'), 1);
    // The browser refused the first, which was to outlive the page; the one that arrived was not to.
    assert.deepEqual(await guest.page.evaluate('tries'), [
      { keepalive: true, refused: true },
      { keepalive: false, refused: false },
    ]);
    assert.deepEqual(await guest.errors(), []);
    await guest.page.close();
  });

  it('goes on when the host clears everything that its site keeps', async () => {
    lab.trick(EVENTS, ({ response }) => void response.destroy());
    lab.trick('/touchline/logout', ({ request, response }) => {
      request.resume();
      response.writeHead(200, { 'clear-site-data': '"storage"' }).end();
    });
    const guest = await (await visitor()).open();
    const gone = await guest.report('before the host cleared');
    assert.equal((await guest.state(gone)).kept, 'device');
    await guest.page.evaluate(() => fetch('/touchline/logout', { method: 'POST' }));
    await assert.rejects(guest.state(gone));
    const id = await guest.report('after the host cleared');
    assert.equal((await guest.state(id)).kept, 'device');
    lab.trick(EVENTS, undefined);
    await guest.received(id);
    assert.equal(guest.times('after the host cleared'), 1);
    assert.deepEqual(await guest.errors(), []);
    await guest.page.close();
  });

  it('believes no receipt that a worker of the host gives from its cache', async () => {
    lab.serve(
      '/caching-worker.js',
      `let first;
       self.addEventListener('install', () => self.skipWaiting());
       self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
       self.addEventListener('fetch', (event) => {
         if (event.request.method !== 'POST' || !event.request.url.includes('/v1/events')) return;
         event.respondWith((async () => {
           first ??= await fetch(event.request);
           return first.clone();
         })());
       });`,
    );
    const venue = `venue-${++count}`;
    const guest = await (await visitor({ venue })).open();
    await guest.page.evaluate(async () => {
      await navigator.serviceWorker.register('/caching-worker.js');
      await navigator.serviceWorker.ready;
    });
    await guest.open();
    await guest.received(await guest.report('the one that was cached'));
    const id = await guest.report('answered from a cache');
    await guest.waits(id);
    assert.equal(guest.times('answered from a cache'), 0);
    await guest.page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    });
    await guest.open();
    await guest.received(id);
    assert.equal(guest.times('answered from a cache'), 1);
    await guest.page.close();
  });

  it('keeps the reports of two venues apart on one origin', async () => {
    const [north, south] = [`venue-${++count}`, `venue-${++count}`];
    lab.trick(EVENTS, ({ response }) => void response.destroy());
    const [one, other] = [
      await (await visitor({ venue: north })).open(),
      await (await visitor({ venue: south })).open(),
    ];
    const ids = [await one.report('for the north'), await other.report('for the south')] as const;
    await assert.rejects(one.state(ids[1]));
    await assert.rejects(other.state(ids[0]));
    // With its own page closed, only the page of the other venue could send it.
    await other.page.close();
    lab.trick(EVENTS, undefined);
    await one.received(ids[0]);
    assert.equal(lab.delivered.get('for the south'), undefined);
    const again = await (await visitor({ venue: south })).open();
    await again.received(ids[1]);
    assert.equal(lab.delivered.get('for the south'), 1);
    for (const guest of [one, again]) await guest.page.close();
  });

  it('has one effect when a page was frozen in the middle of sending', async () => {
    const guest = await (await visitor()).open();
    const session = await person.context.newCDPSession(guest.page);
    const heard: (() => void)[] = [];
    lab.trick(EVENTS, async ({ asked, response }) => {
      // The answer does not come, so that the page is frozen with a request under way.
      await asked();
      heard.push(() => response.destroy());
    });
    const id = await guest.report('frozen in the middle');
    await until(() => heard.length, 'a request under way');
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(500);
    lab.trick(EVENTS, undefined);
    for (const end of heard) end();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await guest.received(id);
    assert.equal(guest.times('frozen in the middle'), 1);
    await guest.page.close();
  });
});

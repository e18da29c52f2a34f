import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { Person } from '../journeys/support/browser.ts';
import { until } from '../journeys/support/stadium.ts';
import { Lab, Visitor, type Trick } from './lab/lab.ts';

const EVENTS = '/touchline/v1/events';
const MEGABYTE = 1024 * 1024;

describe('between tabs', () => {
  let lab: Lab;
  let person: Person;
  let count = 0;

  before(async () => {
    lab = await new Lab().start();
    person = new Person();
    await person.open();
  });
  afterEach(() => lab.trick(EVENTS, undefined));
  after(async () => {
    await person.leave();
    await lab.stop();
  });

  const visit = async (venue: string, context = person.context) =>
    new Visitor(await context.newPage(), lab, { venue }).open();

  async function withClock(): Promise<BrowserContext> {
    const context = await person.context.browser()?.newContext();
    if (!context) throw new Error('The browser is not open.');
    await context.clock.install();
    return context;
  }

  it('gives twenty reports of twenty tabs one effect each', async () => {
    const venue = `venue-${++count}`;
    const tabs: Visitor[] = [];
    for (let tab = 0; tab < 20; tab++) tabs.push(await visit(venue));
    const words = tabs.map((_, tab) => `of tab ${tab}, all at once`);
    const ids = await Promise.all(tabs.map((tab, place) => tab.report(words[place] ?? '')));
    const [first] = tabs;
    for (const id of ids) await first?.received(id);

    assert.deepEqual(
      words.map((text) => lab.delivered.get(text)),
      words.map(() => 1),
    );
    // Every tab hears of what another one sent.
    for (const [place, tab] of tabs.entries()) {
      assert.equal((await tab.state(ids[place] ?? '')).delivery, 'received');
      assert.deepEqual(await tab.errors(), []);
    }
    for (const tab of tabs) await tab.page.close();
  });

  it('goes ahead without a tab that was stopped while it sent, and nothing is sent twice', async () => {
    const context = await withClock();
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('The browser is not open.');
    const venue = `venue-${++count}`;
    const follower = await visit(venue, context);
    const { leader, process_ } = await tabInItsOwnProcess(browser, () => visit(venue, context));

    const held: (() => void)[] = [];
    const hold: Trick = async ({ asked, response }) => {
      const text = await (await asked()).text();
      held.push(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text));
    };
    lab.trick(EVENTS, hold);
    const stopped = await leader.report('of the tab that was stopped');
    await until(() => held.length, 'a request under way');
    process.kill(process_, 'SIGSTOP');
    try {
      lab.trick(EVENTS, undefined);
      const id = await follower.report('of the other tab');
      assert.equal((await follower.state(id)).delivery, 'saved');
      assert.equal(follower.times('of the other tab'), 0);
      // A lease lasts 90 seconds; whoever waits longer than that for the lock goes on without it.
      await until(async () => {
        await context.pages()[0]?.clock.runFor(10_000);
        return (await follower.state(id)).delivery === 'received';
      }, 'the receipt without the stopped tab');
      await follower.received(stopped);
    } finally {
      process.kill(process_, 'SIGCONT');
    }
    for (const answer of held) answer();
    await leader.sync();

    assert.equal((await leader.state(stopped)).delivery, 'received');
    assert.deepEqual(
      ['of the tab that was stopped', 'of the other tab'].map((words) => lab.delivered.get(words)),
      [1, 1],
    );
    assert.deepEqual([...(await leader.errors()), ...(await follower.errors())], []);
    await context.close();
  });

  it('finds everything after the process of a tab crashed', async () => {
    const venue = `venue-${++count}`;
    const other = await visit(venue);
    const tab = await visit(venue);
    lab.trick(EVENTS, ({ response }) => void response.destroy());
    const id = await tab.report('before the crash');
    const session = await person.context.newCDPSession(tab.page);
    void session.send('Page.crash').catch(() => undefined);
    await tab.page.waitForEvent('crash');
    lab.trick(EVENTS, undefined);

    await other.received(id);
    assert.equal(other.times('before the crash'), 1);
    for (const one of [tab, other]) await one.page.close();
  });

  it('leaves nothing behind when the element comes and goes a thousand times', async () => {
    const tab = await visit(`venue-${++count}`);
    const session = await person.context.newCDPSession(tab.page);
    await session.send('Performance.enable');
    const churn = (times: number) =>
      tab.page.evaluate((many) => Reflect.get(globalThis, 'lab').churn(many) as Promise<void>, times);
    // The first ones load what stays.
    await churn(50);
    const early = await memory(session);
    await churn(1_000);
    const grown = (await memory(session)).map((now, place) => now - (early[place] ?? 0));

    const [bytes = 0, nodes = 0, listeners = 0] = grown;
    assert.ok(bytes < 5 * MEGABYTE, `${bytes} bytes more`);
    assert.ok(nodes < 200, `${nodes} nodes more`);
    assert.ok(listeners < 50, `${listeners} listeners more`);
    assert.deepEqual(await tab.errors(), []);
    await tab.page.close();
  });

  it('loses nothing when the page is closed within milliseconds of sending', async () => {
    const venue = `venue-${++count}`;
    const watcher = await visit(venue);
    const told: string[] = [];
    for (let times = 0; times < 8; times++) {
      const tab = await visit(venue);
      await tab.page.exposeFunction('told', (id: string) => void told.push(id));
      await tab.page.evaluate((words) => {
        const { report } = Reflect.get(globalThis, 'lab') as { report: (words: string) => Promise<string> };
        void report(words).then(Reflect.get(globalThis, 'told') as (id: string) => void);
      }, `closed at once ${times}`);
      // From at once to long enough for any machine.
      await wait(times * times * 8);
      await tab.page.close();
    }
    for (const id of told) await watcher.received(id);
    const effects = Array.from({ length: 8 }, (_, times) => watcher.times(`closed at once ${times}`));
    assert.ok(effects.every((times) => times <= 1));
    assert.ok(told.length > 0);
    await watcher.page.close();
  });
});

/** The browser keeps a process in reserve, which a new tab may get: then another tab is opened. */
async function tabInItsOwnProcess(
  browser: CDPSession,
  visit: () => Promise<Visitor>,
): Promise<{ leader: Visitor; process_: number }> {
  for (let tries = 0; tries < 5; tries++) {
    const others = await renderers(browser);
    const leader = await visit();
    const process_ = (await renderers(browser)).find((pid) => !others.includes(pid));
    if (process_) return { leader, process_ };
    await leader.page.close();
  }
  throw new Error('No tab got a process of its own.');
}

async function renderers(browser: CDPSession): Promise<number[]> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Bytes, nodes and listeners that are still reachable. */
async function memory(session: CDPSession): Promise<number[]> {
  // What waits for a timer or for the database to close goes a moment later.
  await wait(500);
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'].map(
    (name) => metrics.find((one) => one.name === name)?.value ?? 0,
  );
}

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Person } from '../journeys/support/browser.ts';
import { Lab, Visitor, type Trick } from './lab/lab.ts';

const EVENTS = '/touchline/v1/events';
const JSON_TYPE = { 'content-type': 'application/json' };
const MINUTE = 60_000;

const says =
  (status: number, headers: Record<string, string> = {}, body = ''): Trick =>
  ({ request, response }) => {
    request.resume().once('end', () => response.writeHead(status, headers).end(body));
  };

/** The relay's true answer with something changed on its way. */
const changes =
  (change: (result: Record<string, unknown>) => void): Trick =>
  async ({ response, asked }) => {
    const answer = (await (await asked()).json()) as { results: Record<string, unknown>[] };
    answer.results.forEach(change);
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(answer));
  };

const problem = (name: string, status: number): Trick =>
  says(
    status,
    { 'content-type': 'application/problem+json' },
    JSON.stringify({ type: `https://touchline.dev/problems/${name}`, status, title: 'No.' }),
  );

describe('when something else than the relay answers', () => {
  let lab: Lab;
  let person: Person;
  let count = 0;
  /** One page for all answers that leave no trace. */
  let common: Visitor;

  before(async () => {
    lab = await new Lab().start();
    person = new Person();
    await person.open();
    common = await visit();
  });
  afterEach(() => {
    lab.trick(EVENTS, undefined);
    lab.trick('/touchline/', undefined);
    lab.seen = [];
  });
  after(async () => {
    await person.leave();
    await lab.stop();
  });

  async function visit(ask: Record<string, string> = {}): Promise<Visitor> {
    return new Visitor(await person.context.newPage(), lab, { venue: `venue-${++count}`, ...ask }).open();
  }

  /** A page whose clock the test turns. Clocks belong to whole contexts, so it gets one of its own. */
  async function visitWithClock(): Promise<Visitor> {
    const context = await person.context.browser()?.newContext();
    if (!context) throw new Error('The browser is not open.');
    const page = await context.newPage();
    await page.clock.install();
    return new Visitor(page, lab, { venue: `venue-${++count}` }).open();
  }

  /** Nothing is believed while the trick holds; afterwards the report arrives once. */
  async function keepsAndArrives(trick: Trick, words: string): Promise<void> {
    lab.trick(EVENTS, trick);
    const id = await common.report(words);
    const { receipt, attempts } = await common.waits(id);
    assert.equal(receipt, undefined);
    assert.ok(attempts > 0);

    lab.trick(EVENTS, undefined);
    await common.received(id);
    assert.equal(common.times(words), 1);
    assert.deepEqual(await common.errors(), []);
  }

  const STRANGE: Record<string, Trick> = {
    'a sign-in page of the network with status 200': says(
      200,
      { 'content-type': 'text/html' },
      '<h1>Welcome</h1>',
    ),
    'status 204': says(204),
    'an empty body with status 200': says(200, JSON_TYPE),
    'an empty object with status 200': says(200, JSON_TYPE, '{}'),
    'a list of no results': says(200, JSON_TYPE, '{"protocol":1,"results":[]}'),
    'half an answer': says(200, JSON_TYPE, '{"protocol":1,"results":[{"id":'),
    'a receipt for another report': changes((one) => (one['id'] = '0199f0c2-0000-7000-8000-000000000000')),
    'a receipt for other content': changes((one) => (one['digest'] = `sha-256=${'A'.repeat(43)}`)),
    'a receipt without a reference': changes((one) => (one['receipt'] = {})),
    'a refusal that is not ours': says(422, JSON_TYPE, '{"error":"no"}'),
    'status 404 of some proxy': says(404, { 'content-type': 'text/html' }, '<h1>Not found</h1>'),
    'status 502': says(502, { 'content-type': 'text/html' }, 'Bad gateway'),
  };
  for (const [what, trick] of Object.entries(STRANGE)) {
    it(`keeps the report on ${what}, and delivers it once afterwards`, async () => {
      await keepsAndArrives(trick, `after ${what}`);
    });
  }

  it('sends a report again whose answer got lost, and it has one effect', async () => {
    let heard = 0;
    await keepsAndArrives(async ({ asked, response }) => {
      heard++;
      assert.equal((await asked()).status, 200);
      response.destroy();
    }, 'whose answer got lost');
    assert.ok(heard > 0);
  });

  for (const status of [302, 307, 308]) {
    it(`follows no redirect with ${status} to another server`, async () => {
      let elsewhere = 0;
      const other = createServer((_, response) => {
        elsewhere++;
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
      });
      await new Promise<void>((resolve) => {
        other.listen(0, '127.0.0.1', resolve);
      });
      const { port } = other.address() as AddressInfo;
      await keepsAndArrives(
        says(status, { location: `http://127.0.0.1:${port}/login` }),
        `behind a ${status}`,
      );
      other.close();
      assert.equal(elsewhere, 0);
    });
  }

  it('stops reading an answer that never ends', async () => {
    // 64 MB of spaces in 64 KB.
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    await keepsAndArrives(({ response }) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb);
    }, 'after an endless answer');
  });

  it('gives up on a server that hears and never answers, and tries again', async () => {
    let held = 0;
    lab.trick(EVENTS, () => void held++);
    const visitor = await visitWithClock();
    const id = await visitor.report('into a black hole');
    await until(() => held > 0);
    await visitor.page.clock.runFor(20_000);
    await visitor.waits(id);
    lab.trick(EVENTS, undefined);
    await visitor.received(id);
    assert.equal(visitor.times('into a black hole'), 1);
    await visitor.page.close();
  });

  it('ignores an answer that comes after it gave up, and one that comes twice', async () => {
    const late: (() => void)[] = [];
    lab.trick(EVENTS, async ({ asked, response }) => {
      const text = await (await asked()).text();
      late.push(() => response.writeHead(200, JSON_TYPE).end(text));
    });
    const visitor = await visitWithClock();
    const id = await visitor.report('answered too late');
    await until(() => late.length > 0);
    await visitor.page.clock.runFor(20_000);
    await visitor.waits(id);
    lab.trick(EVENTS, undefined);
    await visitor.received(id);
    for (const answer of late) answer();
    assert.equal((await visitor.state(id)).delivery, 'received');
    assert.equal(visitor.times('answered too late'), 1);
    assert.deepEqual(await visitor.errors(), []);
    await visitor.page.close();
  });

  const PATIENCE: Record<string, [least: number, most: number]> = {
    '3600': [14 * MINUTE, 15 * MINUTE],
    '1000000000': [14 * MINUTE, 15 * MINUTE],
    '30': [25_000, 30_000],
    '-5': [0, MINUTE],
    soon: [0, MINUTE],
    'Mon, 02 Jan 2006 15:04:05 GMT': [0, MINUTE],
  };
  for (const [retryAfter, [least, most]] of Object.entries(PATIENCE)) {
    it(`waits as a busy relay asks, within reason: Retry-After ${retryAfter}`, async () => {
      lab.trick(EVENTS, says(429, { 'retry-after': retryAfter }));
      const visitor = await visit();
      const id = await visitor.report(`told to wait ${retryAfter}`);
      const { nextTryAt = 0 } = await visitor.waits(id);
      const wait = nextTryAt - Date.now();
      assert.ok(wait > least - 5_000 && wait <= most, `${wait} ms`);
      await visitor.page.close();
    });
  }

  it('pauses when the relay does not know the site, and goes on when it does', async () => {
    lab.trick(EVENTS, problem('origin-not-allowed', 403));
    const visitor = await visitWithClock();
    const id = await visitor.report('from a new site');
    await until(async () => (await visitor.state(id)).delivery === 'paused');
    lab.trick(EVENTS, undefined);
    await visitor.page.clock.runFor(16 * MINUTE);
    await visitor.received(id);
    assert.equal(visitor.times('from a new site'), 1);
    await visitor.page.close();
  });

  it('delivers the words at once when the photo is too large for a server on the way', async () => {
    lab.trick('/touchline/v1/issues/', ({ request, relay, response }) => {
      if (request.method !== 'PUT') return relay();
      request.resume().once('end', () => response.writeHead(413).end());
    });
    const visitor = await visit();
    const id = await visitor.report('with a photo that is too large', 1);
    await visitor.received(id);
    assert.equal(visitor.times('with a photo that is too large'), 1);
    // The way is free again: the photo follows.
    lab.trick('/touchline/v1/issues/', undefined);
    await until(async () => {
      await visitor.sync();
      const issue = await lab.store.eventText(id);
      const [photo] = (JSON.parse(issue ?? '{}') as { data: { attachments: { sha256: string }[] } }).data
        .attachments;
      return photo && (await lab.store.attachment(id, photo.sha256))?.complete;
    });
    await visitor.page.close();
  });

  it('keeps a report for a relay that does not allow the page to read its answers', async () => {
    const other = await new Lab().start();
    const visitor = await visit({ endpoint: `${other.origin}/touchline` });
    const id = await visitor.report('from an origin that is not on the list');
    const { receipt } = await visitor.waits(id);
    assert.equal(receipt, undefined);
    assert.deepEqual(await visitor.errors(), []);
    await visitor.page.close();
    await other.stop();
  });
});

async function until(ask: () => unknown, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1_000} s in vain: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

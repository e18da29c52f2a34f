/** The simulated disk and the IndexedDB of this browser go through the same histories and must never differ. */
import { expect } from '@open-wc/testing';
import { createOutbox } from '../../../packages/sdk/src/outbox/create-outbox.ts';
import { openIndexedDbStore } from '../../../packages/sdk/src/outbox/indexeddb-outbox.ts';
import type { Ending, Outbox, OutboxEntry } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Shelf, Store, Tx } from '../../../packages/sdk/src/outbox/store.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { Disk } from './disk.ts';
import { capturedOf, idAt } from './events.ts';

const HISTORIES = 200;
const START = Date.UTC(2026, 10, 22, 19, 4);
const SHELVES: Shelf[] = ['entries', 'issues', 'parts', 'meta', 'drafts'];

/** One device: a store and two pages on it, with a clock that the history moves. */
interface Side {
  store: Store;
  pages: Outbox[];
  clock: { at: number };
}

describe('the simulated disk', () => {
  const name = `touchline:test-${crypto.randomUUID()}`;
  let real: Store;
  before(async () => {
    real = await openIndexedDbStore(name);
  });
  after(() => real.close());

  it(`does through ${HISTORIES} histories what the IndexedDB of this browser does`, async function () {
    this.timeout(120_000);
    let done = 0;
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const [ours, theirs] = [simulated(seed), await emptied(real)];
      const plan = chanceOf(seed);
      for (let left = plan.whole(4, 10); left > 0; left--) {
        const step = drawStep(plan);
        const [is, should] = [await step.run(ours), await step.run(theirs)];
        const context = `history ${seed}, ${step.name}`;
        expect(is, context).to.equal(should);
        expect(await shelvesOf(ours.store), context).to.equal(await shelvesOf(theirs.store));
        done += 1;
      }
    }
    expect(done).to.be.above(HISTORIES * 4);
  });
});

function simulated(seed: number): Side {
  const disk = new Disk({ chance: chanceOf(seed).fork('disk'), after: (_ms, work) => nextTurn(work) });
  return sideOf(disk.storeOf({ alive: true, held: undefined }));
}

async function emptied(store: Store): Promise<Side> {
  await store.run('write', async (tx) => {
    for (const shelf of SHELVES) for (const { id } of await tx.all(shelf)) tx.delete(shelf, id);
  });
  return sideOf(store);
}

function sideOf(store: Store): Side {
  const clock = { at: START };
  const page = (boot: string) =>
    createOutbox(store, { now: () => clock.at, mono: () => clock.at - START, boot });
  return { store, clock, pages: [page('one'), page('two')] };
}

const { port1, port2 } = new MessageChannel();
const turns: (() => void)[] = [];
port1.addEventListener('message', () => turns.shift()?.());
port1.start();

/** After everything that waits for nothing but itself. */
function nextTurn(work: () => void): () => void {
  let wanted = true;
  turns.push(() => wanted && work());
  port2.postMessage(undefined);
  return () => void (wanted = false);
}

interface Step {
  name: string;
  /** @returns what came of it, as text */
  run: (side: Side) => Promise<string>;
}

/** Everything is drawn before it runs, so that both sides are asked for the same. */
function drawStep(chance: Chance): Step {
  const name = chance.weighed({
    report: 6,
    message: 4,
    lease: 4,
    settle: 5,
    two_leases: 2,
    reclaim: 1,
    forget: 2,
    let_go: 0.5,
    expire: 1,
    photo: 2,
    look: 2,
    pass: 3,
    raw: 6,
    failing: 2,
  });
  const [a, b, c] = [chance.next(), chance.next(), chance.next()];
  const nth = Math.floor(a * 6) + 1;
  const programme = name === 'raw' || name === 'failing' ? drawProgramme(chance) : [];
  return { name, run: (side) => text(act(name, side, { a, b, c, nth, programme })) };
}

interface Drawn {
  a: number;
  b: number;
  c: number;
  nth: number;
  programme: Line[];
}

async function act(
  name: string,
  { store, pages, clock }: Side,
  { a, b, c, nth, programme }: Drawn,
): Promise<unknown> {
  const page = pages[b < 0.5 ? 0 : 1];
  if (!page) return undefined;
  const subject = idAt(START, nth);
  switch (name) {
    case 'report':
      return page.add(reportOf(nth, b < 0.3 ? 2 : 0, c < 0.2 ? 'urgent' : 'normal'));
    case 'message': {
      const number = await page.nextSequence(subject);
      if (!number) return 'unknown';
      const sequence = `${number}`.padStart(6, '0');
      const id = idAt(START + 1 + number, nth);
      const event = { canary: id, id, parts: [], poison: false, secret: 's', sequence, subject };
      return page.add(capturedOf(event, 'normal', START));
    }
    case 'lease':
      return page.lease({ events: nth, bytes: 10_000 });
    case 'two_leases':
      return Promise.all(pages.map((one) => one.lease({ events: nth, bytes: 10_000 })));
    case 'settle': {
      const leased = (await store.run('read', (tx) => tx.all('entries'))).filter(
        ({ state }) => state === 'leased',
      );
      return page.settle(leased.slice(0, nth).map((row) => endingOf(row, c, clock.at)));
    }
    case 'reclaim':
      return page.reclaim();
    case 'forget':
      return page.forget(subject, c < 0.5 ? 'always' : 'unsent');
    case 'let_go':
      return page.letGo();
    case 'expire':
      return page.expire(c < 0.5 ? 1_000_000 : 1_000);
    case 'photo': {
      const next = await page.nextPart();
      if (next && c < 0.7) await page.partDone(next.part.id);
      return next?.part.id;
    }
    case 'look':
      return [await page.all(), await page.find(subject), await page.nextDue(), await page.balance()];
    case 'pass':
      clock.at += Math.floor(a * a * 200_000) - (c < 0.2 ? 100_000 : 0);
      return clock.at;
    default:
      return store.run(b < 0.5 ? 'write' : 'strict', async (tx) => {
        const said: unknown[] = [];
        for (const line of programme) said.push(await lineOf(tx, line));
        if (name === 'failing') throw new RangeError('No.');
        return said;
      });
  }
}

/** One thing done within a transaction, on rows with small numbers. */
interface Line {
  what: string;
  row: number;
  other: number;
}

function drawProgramme(chance: Chance): Line[] {
  const kinds = ['get', 'all', 'ofSubject', 'page', 'parts', 'put', 'put', 'delete'];
  return Array.from({ length: chance.whole(1, 8) }, () => ({
    what: chance.pick(kinds),
    row: chance.whole(1, 4),
    other: chance.whole(1, 4),
  }));
}

async function lineOf(tx: Tx, { what, row, other }: Line): Promise<unknown> {
  const id = idAt(START, row);
  switch (what) {
    case 'get':
      return [await tx.get('entries', id), await tx.get('meta', id)];
    case 'all':
      return [await tx.all('entries'), await tx.all('meta'), await tx.all('drafts')];
    case 'ofSubject':
      return tx.ofSubject(id);
    case 'page':
      return tx.page(row % 2 ? 'normal' : 'urgent', row < 3 ? '' : idAt(START, other), other);
    case 'parts':
      return tx.partsBySubject();
    case 'put': {
      tx.put('meta', { id, value: { row, other } });
      const { parts = [] } = reportOf(other, 1, 'normal');
      for (const part of parts) tx.put('parts', { ...part, id: `${id}/${other}` });
      const known = await tx.get('entries', id);
      return (
        known && tx.put('entries', { ...known, rev: known.rev + 1, sequence: `${other}`.padStart(6, '0') })
      );
    }
    default:
      return tx.delete(row % 2 ? 'meta' : 'parts', row % 2 ? id : `${id}/${other}`);
  }
}

function reportOf(number: number, photos: number, lane: 'urgent' | 'normal') {
  const id = idAt(START, number);
  const parts = Array.from({ length: photos }, (_, at) => ({
    sha256: `${id}.${at}`,
    bytes: 2,
    shows: number,
  }));
  return capturedOf(
    { canary: id, id, parts, poison: false, secret: 's', sequence: '000001', subject: id },
    lane,
    START,
  );
}

function endingOf({ id, rev }: OutboxEntry, chance: number, now: number): Ending {
  const problem = { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: 'No.' };
  if (chance < 0.4) {
    return { id, rev, to: 'delivered', receipt: { reference: 'R', receivedAt: '2026-11-22T19:04:12.000Z' } };
  }
  if (chance < 0.7) return { id, rev, to: 'queued', nextAt: chance < 0.5 ? 0 : now + 30_000 };
  return chance < 0.85
    ? { id, rev, to: 'rejected', problem }
    : { id, rev, to: 'paused', problem, nextAt: now + 60_000 };
}

/** What came of something, words of errors included. */
function text(work: Promise<unknown>): Promise<string> {
  return work.then(inText, (error: unknown) =>
    error instanceof Error ? `${error.name}: ${error.message}` : 'threw',
  );
}

function inText(value: unknown): string {
  return (
    JSON.stringify(value, (_key, one: unknown) => {
      if (one instanceof ArrayBuffer) return [...new Uint8Array(one)];
      if (one instanceof Uint8Array) return [...one];
      if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
      return Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)));
    }) ?? 'nothing'
  );
}

async function shelvesOf(store: Store): Promise<string> {
  return inText(await store.run('read', (tx) => Promise.all(SHELVES.map((shelf) => tx.all(shelf)))));
}

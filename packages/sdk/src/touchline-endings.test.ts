import { expect } from '@open-wc/testing';
import { openIndexedDbStore } from './outbox/indexeddb-outbox.ts';
import { outboxName } from './outbox/name.ts';
import { checkOutbox } from './testing/outbox-invariants.ts';
import { mockRelay, type MockRelay } from './testing/mock-relay.ts';
import { firstThat } from './testing/first-that.ts';
import { answerRequests } from './testing/page-network.ts';
import { patch } from './testing/patch.ts';
import { createTouchline, type IssueDraft, type IssueState, type Touchline } from './touchline.ts';

const CANARY = 'my blue ticket 4711';
const PLACE = 'turnstile fourteen';
const GATE: IssueDraft = {
  category: 'entry.scan_fail',
  location: { gate: 'gate-C', spot: PLACE },
  fields: { partySize: 2 },
  description: CANARY,
};
const ENDPOINT = '/touchline-endings';
const DAY = 24 * 3_600_000;

describe('how reports end on a device', function () {
  this.timeout(30_000);
  let relay: MockRelay;
  let venue: string;
  let online: () => void;
  const opened: Touchline[] = [];
  const open = (more: Partial<Parameters<typeof createTouchline>[0]> = {}) => {
    const touchline = createTouchline({ endpoint: ENDPOINT, venue, ...more });
    opened.push(touchline);
    return touchline;
  };
  const nobody = { transport: async () => ({ kind: 'unclear' as const, reason: 'nobody' }) };
  const database = async () => openIndexedDbStore(await outboxName(location.origin + ENDPOINT, venue));

  before(() =>
    Object.defineProperty(document, 'visibilityState', { get: () => 'visible', configurable: true }),
  );
  before(() => (online = answerRequests(ENDPOINT, (request, path) => relay.fetch(request, path))));
  after(() => online());
  beforeEach(() => {
    relay = mockRelay();
    venue = `venue-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const touchline of opened.splice(0)) touchline.destroy();
  });

  const until = (touchline: Touchline, id: string, fits: (issue: IssueState) => boolean) =>
    firstThat<IssueState>((hear) => touchline.watch(id, hear), fits);

  /** Every byte of every shelf, as the letters it would be. */
  async function dump(): Promise<string> {
    const store = await database();
    const rows = await store.run('read', (tx) =>
      Promise.all((['entries', 'issues', 'parts', 'meta', 'drafts'] as const).map((shelf) => tx.all(shelf))),
    );
    store.close();
    return JSON.stringify(rows, (_key, value: unknown) => {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      return bytes instanceof Uint8Array ? new TextDecoder('latin1').decode(bytes) : bytes;
    });
  }

  /** The phone lay in a drawer, and somebody looked at it each day. */
  async function daysPass(days: number): Promise<void> {
    const store = await database();
    await store.run('write', async (tx) => {
      const row = await tx.get('meta', 'tally');
      if (!row) throw new Error('Nobody has looked at the time yet.');
      const { observed, ...tally } = row.value as { observed: { ms: number } };
      const value = { ...tally, observed: { ...observed, ms: observed.ms + days * DAY } };
      tx.put('meta', { id: 'tally', value });
    });
    store.close();
  }

  it('holds no word of a report in its database, before or after it was delivered', async () => {
    relay.offline(true);
    const touchline = open();
    await (await touchline.drafts).keep('report', { description: CANARY });
    expect(await dump()).not.to.contain(CANARY);
    const { id, trackingLink } = await touchline.report(GATE, 'report');
    await touchline.message(id, CANARY);
    const secret = trackingLink.split('.').at(-1) ?? '';
    const before = await dump();
    expect(before).to.contain(id);
    for (const word of [CANARY, PLACE, secret, 'scan_fail']) expect(before).not.to.contain(word);
    const [issue] = await touchline.issues();
    expect(issue?.pending.map(({ text }) => text)).to.deep.equal([CANARY]);
    relay.offline(false);
    await touchline.sync();
    await until(touchline, id, ({ delivery, pending }) => delivery === 'received' && !pending.length);
    const after = await dump();
    for (const word of [CANARY, PLACE, secret, 'scan_fail']) expect(after).not.to.contain(word);
    const store = await database();
    expect(await checkOutbox(store, [id])).to.deep.equal([]);
    expect(await store.run('read', (tx) => tx.all('entries'))).to.deep.equal([]);
    store.close();
  });

  it('warns in the last day, then says that it expired, and keeps topic and place', async () => {
    const first = open(nobody);
    const { id } = await first.report(GATE);
    await first.health();
    first.destroy();
    await daysPass(6.5);
    const second = open(nobody);
    const warned = await until(second, id, ({ expiresAt }) => expiresAt !== undefined);
    expect((warned.expiresAt ?? 0) - Date.now()).to.be.within(0.4 * DAY, 0.5 * DAY);
    second.destroy();
    await daysPass(1);
    const third = open(nobody);
    const ended = await until(third, id, ({ delivery }) => delivery === 'expired');
    expect([ended.category, ended.location.spot, ended.pending]).to.deep.equal([GATE.category, PLACE, []]);
    expect(ended.endedAt).to.be.closeTo(Date.now(), 10_000);
    expect((await third.health()).balance).to.include({ captured: 1, expired: 1, pending: 0 });
    expect((await third.issues()).map(({ delivery }) => delivery)).to.deep.equal(['expired']);
  });

  it('keeps it as long as the venue says', async () => {
    const first = open(nobody);
    const { id } = await first.report(GATE);
    first.destroy();
    const store = await database();
    const value = { config: { keepUnsentMs: 3_600_000 } };
    await store.run('write', async (tx) => tx.put('meta', { id: 'config', value }));
    store.close();
    await daysPass(0.1);
    await until(open(nobody), id, ({ delivery }) => delivery === 'expired');
  });

  it('tells whoever watches that it was deleted, and lists it no more', async () => {
    const touchline = open(nobody);
    const { id, reference } = await touchline.report(GATE);
    const deleted = until(touchline, id, ({ delivery }) => delivery === 'deleted');
    await touchline.erase(id);
    const state = await deleted;
    expect([state.reference, state.category, state.trackingLink]).to.deep.equal([reference, '', '']);
    expect(await touchline.issues()).to.deep.equal([]);
    const again = await touchline.message(id, 'Hello').catch((error: unknown) => error);
    expect((again as { code?: string }).code).to.equal('issue_unknown');
    expect(await dump()).not.to.contain(CANARY);
  });

  it('says how the device does', async () => {
    const touchline = open(nobody);
    await touchline.report(GATE);
    const health = await touchline.health();
    expect(health.kept).to.equal('device');
    expect(health.unreadable).to.equal(0);
    expect(health.balance).to.include({ captured: 1, pending: 1 });
    expect(health.persisted).to.be.oneOf([true, false, undefined]);
  });

  it('keeps no draft on a screen that many people use', async () => {
    const drafts = await open({ ...nobody, profile: 'shared' }).drafts;
    await drafts.keep('report', { description: CANARY });
    expect(await drafts.read('report')).to.equal(undefined);
  });

  it('keeps a draft as long as the page where the browser keeps nothing', async () => {
    const restore = patch(IDBFactory.prototype, 'open', () => () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    try {
      const drafts = await open(nobody).drafts;
      await drafts.keep('report', { description: CANARY });
      expect(await drafts.read('report')).to.deep.equal({ description: CANARY });
      await drafts.drop('report');
      expect(await drafts.read('report')).to.equal(undefined);
    } finally {
      restore();
    }
  });
});

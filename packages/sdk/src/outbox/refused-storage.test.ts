import { expect } from '@open-wc/testing';
import {
  abortedTransactions,
  fullDisk,
  hurry,
  lostConnections,
  refusedOpen,
  silentOpen,
} from '../testing/broken-storage.ts';
import { mockRelay, type MockRelay } from '../testing/mock-relay.ts';
import { firstThat } from '../testing/first-that.ts';
import { answerRequests } from '../testing/page-network.ts';
import { patch } from '../testing/patch.ts';
import { createTouchline, type IssueDraft, type IssueState, type Touchline } from '../touchline.ts';
import { digestOf } from '../model/digest.ts';
import type { Profile } from '../testing/profile.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { outboxName } from './name.ts';
import type { OutboxEntry } from './outbox.ts';
import type { KeepsakeRow } from './rows.ts';

const GATE: IssueDraft = {
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  fields: { partySize: 2 },
};
const ENDPOINT = '/touchline-refused';

describe('a browser that keeps nothing, or fails to', function () {
  this.timeout(60_000);
  let relay: MockRelay;
  let venue: string;
  let online: () => void;
  const undo: (() => void)[] = [];
  const opened: Touchline[] = [];
  const open = () => {
    const touchline = createTouchline({ endpoint: ENDPOINT, venue });
    opened.push(touchline);
    return touchline;
  };

  before(() => Object.defineProperty(document, 'visibilityState', { get: () => 'visible' }));
  before(() => (online = answerRequests(ENDPOINT, (request, path) => relay.fetch(request, path))));
  after(() => online());
  beforeEach(() => {
    relay = mockRelay();
    venue = `venue-${crypto.randomUUID()}`;
  });
  afterEach(() => {
    for (const end of undo.splice(0).toReversed()) end();
    for (const touchline of opened.splice(0)) touchline.destroy();
  });

  const until = (touchline: Touchline, id: string, fits: (issue: IssueState) => boolean) =>
    firstThat<IssueState>((hear) => touchline.watch(id, hear), fits);
  const isReceived = ({ delivery }: IssueState) => delivery === 'received';
  const hide = (value: PropertyDescriptor) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...value });
    return () => {
      Reflect.deleteProperty(globalThis, 'indexedDB');
      if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    };
  };

  const refusals: [string, () => () => void][] = [
    ['has no IndexedDB', () => hide({ value: undefined })],
    [
      'throws at whoever asks for IndexedDB, as a sandboxed frame',
      () =>
        hide({
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        }),
    ],
    ['refuses to open, as a partitioned frame', () => refusedOpen(new DOMException('No.', 'SecurityError'))],
    [
      'fails at once, as some private windows',
      () => refusedOpen(new DOMException('No.', 'InvalidStateError')),
    ],
    ['never opens', () => silentOpen(() => true)],
  ];
  for (const [how, refuse] of refusals) {
    it(`${how}: says that it is not saved, sends at once, and nothing escapes`, async () => {
      const escaped: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => escaped.push(event.reason);
      addEventListener('unhandledrejection', note);
      undo.push(() => removeEventListener('unhandledrejection', note), refuse());
      const touchline = open();
      expect((await touchline.ready).kept).to.equal('memory');
      const saved = await touchline.report({ ...GATE, description: 'in memory' });
      expect(saved.kept).to.equal('memory');
      expect((await until(touchline, saved.id, isReceived)).kept).to.equal('memory');
      expect(relay.effects.length).to.equal(1);
      expect(escaped).to.deep.equal([]);
    });
  }

  it('says "saved" only of what is: one report in memory hides none before it, which are still sent', async () => {
    relay.offline(true);
    const touchline = open();
    const first = await touchline.report(GATE);
    undo.push(fullDisk('broken'));
    const second = await touchline.report(GATE);
    expect([first.kept, second.kept]).to.deep.equal(['device', 'memory']);
    expect((await touchline.issues()).map(({ id, kept }) => [id, kept])).to.deep.equal([
      [second.id, 'memory'],
      [first.id, 'device'],
    ]);
    relay.offline(false);
    await touchline.sync();
    await Promise.all([until(touchline, first.id, isReceived), until(touchline, second.id, isReceived)]);
    expect(relay.effects.map(({ id }) => id)).to.have.members([first.id, second.id]);
  });

  it('moves a report from memory to the device when that works again, and says so', async () => {
    relay.offline(true);
    undo.push(hurry(30_000, 50));
    const touchline = open();
    await touchline.ready;
    const end = fullDisk('broken');
    const { id, kept } = await touchline.report(GATE);
    expect(kept).to.equal('memory');
    end();
    await until(touchline, id, (issue) => issue.kept === 'device');
    touchline.destroy();
    const later = open();
    expect((await later.issues()).map((issue) => [issue.id, issue.kept])).to.deep.equal([[id, 'device']]);
  });

  it('moves everything to the device when a database opens that did not at first', async () => {
    relay.offline(true);
    undo.push(hurry(30_000, 300));
    const end = refusedOpen(new DOMException('Internal error.', 'UnknownError'));
    const touchline = open();
    const { id, kept } = await touchline.report({ ...GATE, description: 'before it opened' });
    expect(kept).to.equal('memory');
    end();
    await until(touchline, id, (issue) => issue.kept === 'device');
    touchline.destroy();
    const later = open();
    relay.offline(false);
    await until(later, id, isReceived);
    expect(relay.effects[0]?.['data']).to.include({ description: 'before it opened' });
  });

  for (const how of ['quota', 'disk'] as const) {
    it(`is full (${how}): words are taken all the same, and what was saved before stays and is sent`, async () => {
      relay.offline(true);
      const touchline = open();
      const before = await touchline.report(GATE);
      undo.push(fullDisk(how));
      const { id, kept } = await touchline.report({ ...GATE, description: 'no room' });
      expect(kept).to.equal('memory');
      relay.offline(false);
      await touchline.sync();
      await Promise.all([until(touchline, before.id, isReceived), until(touchline, id, isReceived)]);
      expect(relay.effects.length).to.equal(2);
    });
  }

  /** A device with room for photos up to a size, and for every word. */
  const roomFor = (fits: (bytes: number) => boolean) =>
    patch(
      IDBObjectStore.prototype,
      'put',
      (original) =>
        function (this: IDBObjectStore, row: { bytes?: ArrayBuffer }, ...rest) {
          if (this.name === 'parts' && !fits(row.bytes?.byteLength ?? 0)) {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          }
          return original.call(this, row, ...rest);
        } as typeof original,
    );

  it('is nearly full: a photo gets smaller until there is room for it', async () => {
    relay.offline(true);
    const sizes: number[] = [];
    undo.push(
      roomFor((bytes) => {
        sizes.push(bytes);
        return bytes < 0.5 * Math.max(...sizes);
      }),
    );
    const touchline = open();
    const { kept, id } = await touchline.report({ ...GATE, photos: [await grain(2_400, 1_600)] });
    expect(kept).to.equal('device');
    expect(sizes.at(-1)).to.be.below(0.5 * (sizes[0] ?? 0));
    expect((await touchline.issues()).map((issue) => issue.id)).to.deep.equal([id]);
  });

  it('has no room for any photo: it says so, keeps nothing of it, and takes the words without it', async () => {
    relay.offline(true);
    undo.push(roomFor(() => false));
    const touchline = open();
    const error = await touchline
      .report({ ...GATE, photos: [await grain(900, 600)] })
      .catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'outbox_full' });
    expect(await touchline.issues()).to.deep.equal([]);
    expect((await touchline.report(GATE)).kept).to.equal('device');
  });

  it('cannot keep a key, as in Lockdown Mode: words stay in memory and never lie on the disk unlocked', async () => {
    relay.offline(true);
    undo.push(
      patch(
        IDBObjectStore.prototype,
        'put',
        (original) =>
          function (this: IDBObjectStore, row: { value?: { key?: unknown } }, ...rest) {
            if (row.value?.key instanceof CryptoKey) {
              throw new DOMException('A key cannot be cloned.', 'DataCloneError');
            }
            return original.call(this, row, ...rest);
          } as typeof original,
      ),
    );
    const touchline = open();
    const { id, kept } = await touchline.report({ ...GATE, description: 'CANARY' });
    expect(kept).to.equal('memory');
    const name = await outboxName(location.origin + ENDPOINT, venue);
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const rows = db.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => rows.addEventListener('success', resolve));
    db.close();
    expect(rows.result).to.deep.equal([]);
    relay.offline(false);
    await touchline.sync();
    await until(touchline, id, isReceived);
  });

  it('loses its connections all the time: every report arrives once', async () => {
    const touchline = open();
    await touchline.ready;
    undo.push(lostConnections());
    // With every third, four tries of one receipt fail in a row now and then; it is then sent again after 90 s.
    const aborts = abortedTransactions(5);
    undo.push(aborts.end);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await touchline.report(GATE)).id);
    await touchline.sync();
    await Promise.all(ids.map((id) => until(touchline, id, isReceived)));
    expect(aborts.count()).to.be.greaterThan(0);
    expect(new Set(relay.effects.map(({ id }) => id)).size).to.equal(5);
  });

  it('holds 500 reports that wait: the list is there, and no batch that leaves is chosen by reading more than a batch', async () => {
    const store = await openIndexedDbStore(await outboxName(location.origin + ENDPOINT, venue));
    const rows = await Promise.all(Array.from({ length: 500 }, () => plainReport()));
    await store.run('write', async (tx) => {
      for (const { entry, keepsake } of rows) {
        tx.put('entries', entry);
        tx.put('issues', keepsake);
      }
    });
    store.close();
    let most = 0;
    undo.push(
      patch(
        IDBIndex.prototype,
        'getAll',
        (original) =>
          function (this: IDBIndex, ...args) {
            const request = original.apply(this, args);
            request.addEventListener('success', () => (most = Math.max(most, request.result.length)));
            return request;
          },
      ),
    );
    const later = open();
    for (let look = 0; look < 400 && relay.effects.length < 500; look++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    later.destroy();
    expect(new Set(relay.effects.map(({ id }) => id)).size).to.equal(500);
    expect(most).to.be.within(1, 25);
  });
});

/** A picture that no format makes much smaller. */
async function grain(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = new ImageData(width, height);
  for (let at = 0; at < pixels.data.length; at++)
    pixels.data[at] = at % 4 === 3 ? 255 : (at * 2_654_435_761) >>> 24;
  context?.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** A report as the first build left it, under an id of its own. */
async function plainReport(): Promise<{ entry: OutboxEntry; keepsake: KeepsakeRow }> {
  profile ??= (await fetch(new URL('./fixtures/version-1.json', import.meta.url))).json() as Promise<Profile>;
  const { shelves } = await profile;
  const entry = shelves['entries']?.findLast(({ type }) => type === 'touchline.issue.reported');
  const keepsake = shelves['issues']?.find(({ id }) => id === entry?.['id']);
  if (!entry) throw new Error('The fixture has a report.');
  const id = crypto.randomUUID();
  const old = (entry['bytes'] as { $bytes: string }).$bytes;
  const words = new TextDecoder().decode(Uint8Array.from(atob(old), (one) => one.charCodeAt(0)));
  const text = words.replaceAll(String(entry['id']), id);
  const bytes = new TextEncoder().encode(text);
  const digest = await digestOf(text);
  return {
    entry: { ...entry, id, subject: id, bytes, digest } as OutboxEntry,
    keepsake: { ...keepsake, id } as KeepsakeRow,
  };
}
let profile: Promise<Profile> | undefined;

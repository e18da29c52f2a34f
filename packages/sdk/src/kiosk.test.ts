import { expect } from '@open-wc/testing';
import { memoryBackend, type MemoryBackend } from './backends/memory.ts';
import type { VenueConfig } from './model/config.ts';
import { outboxExists, outboxName } from './outbox/name.ts';
import { memoryStore } from './relay/memory-store.ts';
import { createRelay, type Relay } from './relay/relay.ts';
import type { RelayStore } from './relay/store.ts';
import { SEALED_VECTOR } from './testing/sealed-vector.ts';
import { answerRequests } from './testing/page-network.ts';
import { until } from './testing/same.ts';
import { createTouchline, type IssueDraft, type Touchline } from './touchline.ts';

const { key } = SEALED_VECTOR;
const { d: _private, ...publicKey } = key;
const ENDPOINT = '/touchline-kiosk-test';
const CANARY = 'Quixotic zebra canary';
const DRAFT: IssueDraft = {
  category: 'entry.scan_fail',
  location: { gate: 'gate-C', spot: CANARY },
  fields: { partySize: 2 },
  description: CANARY,
  reporter: { name: CANARY, contact: 'canary@zebra.example' },
};

describe('a kiosk', function () {
  this.timeout(30_000);
  let relay: Relay;
  let store: RelayStore;
  let backend: MemoryBackend;
  let venue: string;
  let isOffline = false;
  let sealKeys: VenueConfig['sealKeys'];
  const sent: string[] = [];
  const opened: Touchline[] = [];
  let back = () => {};
  const open = () => {
    const touchline = createTouchline({ endpoint: ENDPOINT, venue, profile: 'shared' });
    opened.push(touchline);
    return touchline;
  };
  const databaseName = () => outboxName(location.origin + ENDPOINT, venue);
  const isReceived = async (touchline: Touchline, id: string) =>
    (await touchline.issues()).some((issue) => issue.id === id && issue.delivery === 'received');

  before(() => Object.defineProperty(document, 'visibilityState', { get: () => 'visible' }));
  before(() => {
    back = answerRequests(ENDPOINT, async (request) => {
      if (isOffline) return Response.error();
      if (!['POST', 'PUT'].includes(request.method)) return relay.fetch(request);
      const bytes = await request.arrayBuffer();
      if (request.method === 'POST') sent.push(new TextDecoder().decode(bytes));
      const again = new Request(request.url, {
        method: request.method,
        headers: request.headers,
        body: bytes,
      });
      // Firefox knows no `Request.body`; where relays run, it is there.
      if (!again.body) Object.defineProperty(again, 'body', { value: new Response(bytes).body });
      return relay.fetch(again);
    });
  });
  after(() => back());
  beforeEach(async () => {
    venue = `venue-${crypto.randomUUID()}`;
    isOffline = false;
    sealKeys = [publicKey];
    sent.length = 0;
    store = memoryStore();
    backend = memoryBackend();
    relay = createRelay({
      store,
      backends: [backend],
      sealKeys: [key],
      basePath: ENDPOINT,
      sweepMs: 100,
      config: (id) =>
        ({
          protocol: 1,
          venue: { id, labels: {}, timeZone: 'UTC', languages: ['en'] },
          sealKeys,
        }) as unknown as VenueConfig,
    });
    await relay.ready;
  });
  afterEach(async () => {
    for (const touchline of opened.splice(0)) touchline.destroy();
    await relay.close();
  });

  /** Every row of the device's database, bytes spelt out. */
  async function rows(): Promise<Record<string, unknown[]>> {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      void databaseName().then((name) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('It does not open.')));
      });
    });
    const all: Record<string, unknown[]> = {};
    for (const shelf of db.objectStoreNames) {
      all[shelf] = await new Promise((resolve) => {
        const request = db.transaction(shelf).objectStore(shelf).getAll() as IDBRequest<unknown[]>;
        request.addEventListener('success', () => resolve(request.result));
      });
    }
    db.close();
    return all;
  }
  const spelt = (value: unknown) =>
    JSON.stringify(value, (_key, inner: unknown) => {
      const bytes =
        inner instanceof ArrayBuffer
          ? new Uint8Array(inner)
          : inner instanceof Uint8Array
            ? inner
            : undefined;
      return bytes ? new TextDecoder('latin1').decode(bytes) : inner;
    });

  async function photo(): Promise<Blob> {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 300, 200);
    return canvas.convertToBlob({ type: 'image/png' });
  }

  it('seals what it sends, and the venue reads it', async () => {
    const touchline = open();
    const {
      id,
      kept,
      category,
      location: place,
    } = await touchline.report({ ...DRAFT, photos: [await photo()] });
    expect([kept, category, place.gate]).to.deep.equal(['device', 'entry.scan_fail', 'gate-C']);
    await until('received', () => isReceived(touchline, id));
    await until('forwarded', () => backend.issues.has(id));
    expect(backend.issues.get(id)?.issue.description).to.equal(CANARY);
    expect(sent.join('')).not.to.include('zebra');
    expect(sent.join('')).to.include('application/jose');
    const [attachment] = backend.issues.get(id)?.issue.attachments ?? [];
    await until(
      'the photo',
      async () => (await relay.attachment(id, attachment?.sha256 ?? '')) !== undefined,
    );
    const whole = await relay.attachment(id, attachment?.sha256 ?? '');
    const bitmap = await createImageBitmap(new Blob([whole?.bytes.slice() ?? '']));
    expect([bitmap.width, bitmap.height]).to.deep.equal([640, 480]);
  });

  it('keeps nothing that its person could be known by once it is delivered, and shows it until they leave', async () => {
    const touchline = open();
    const { id } = await touchline.report(DRAFT);
    await until('received', () => isReceived(touchline, id));
    await until('nothing on the disk', async () => {
      const { entries = [], issues = [], parts = [] } = await rows();
      return entries.length + issues.length + parts.length === 0;
    });
    expect(spelt(await rows())).not.to.include(id);
    const [issue] = await touchline.issues();
    expect(issue?.receipt?.reference).to.equal(issue?.reference);
    await touchline.message(id, CANARY);
    await touchline.sync();
    await until('the message', () => backend.jobs.some(({ type }) => type === 'message'));
    expect(sent.join('')).not.to.include('zebra');
    await touchline.reset();
    expect(await touchline.issues()).to.deep.equal([]);
  });

  it('still sends what waits after a restart, with its photo, and shows it to nobody', async () => {
    const first = open();
    await first.ready;
    isOffline = true;
    const { id } = await first.report({ ...DRAFT, photos: [await photo()] });
    const written = spelt(await rows());
    expect(written).to.include(id);
    for (const word of ['zebra', 'gate-C', 'canary@', 'scan_fail']) expect(written).not.to.include(word);
    first.destroy();

    isOffline = false;
    const second = open();
    expect(await second.issues()).to.deep.equal([]);
    await second.sync();
    await until('forwarded', () => backend.issues.has(id));
    expect(backend.issues.get(id)?.issue.description).to.equal(CANARY);
    const [attachment] = backend.issues.get(id)?.issue.attachments ?? [];
    await until(
      'the photo',
      async () => (await relay.attachment(id, attachment?.sha256 ?? '')) !== undefined,
    );
    await until('nothing on the disk', async () => {
      const { entries = [], issues = [], parts = [] } = await rows();
      return entries.length + issues.length + parts.length === 0;
    });
    expect(await second.issues()).to.deep.equal([]);
  });

  it('sends thirty reports that waited over a restart, each once', async () => {
    const first = open();
    await first.ready;
    isOffline = true;
    const ids: string[] = [];
    for (let one = 0; one < 30; one++) ids.push((await first.report(DRAFT)).id);
    first.destroy();
    isOffline = false;
    const second = open();
    await second.sync();
    await until('all thirty', () => backend.issues.size === 30);
    expect([...backend.issues.keys()].sort()).to.deep.equal(ids.sort());
    expect(await second.issues()).to.deep.equal([]);
  });

  it('loses nothing that waits when it is reset, and has another name for the next person', async () => {
    const touchline = open();
    await touchline.ready;
    isOffline = true;
    const { id } = await touchline.report(DRAFT);
    await touchline.reset();
    expect(await touchline.issues()).to.deep.equal([]);
    const next = await touchline.report(DRAFT);
    expect((await touchline.issues()).map((issue) => issue.id)).to.deep.equal([next.id]);
    isOffline = false;
    await touchline.sync();
    await until('both', () => backend.issues.size === 2);
    expect([...backend.issues.keys()].sort()).to.deep.equal([id, next.id].sort());
    const sources = new Set(sent.join('').match(/urn:touchline:device:[\w-]+/g));
    expect(sources.size).to.equal(2);
  });

  it('keeps reports in memory only while it knows no key, says so, and leaves no trace on the disk', async () => {
    sealKeys = undefined;
    const touchline = open();
    const { id, kept } = await touchline.report(DRAFT);
    expect(kept).to.equal('memory');
    await until('received', () => isReceived(touchline, id));
    expect(await outboxExists(await databaseName())).to.equal(false);
    // The venue has a key now; the next person's report may lie on the disk.
    sealKeys = [publicKey];
    await touchline.reset();
    expect((await touchline.report(DRAFT)).kept).to.equal('device');
  });

  it('seals to the key it heard of last time when it starts without a network', async () => {
    const first = open();
    await first.ready;
    first.destroy();
    isOffline = true;
    const { kept } = await open().report(DRAFT);
    expect(kept).to.equal('device');
  });

  it('takes a new key of the venue as soon as it hears of it', async () => {
    const touchline = open();
    await touchline.ready;
    sealKeys = [{ ...publicKey, kid: 'the-next-one' }, publicKey];
    await touchline.config();
    const { id } = await touchline.report(DRAFT);
    await touchline.sync();
    const event = sent.join('').match(/"data":"([\w-]+)\./)?.[1] ?? '';
    expect(JSON.parse(atob(event))).to.include({ kid: 'the-next-one', alg: 'ECDH-ES', enc: 'A256GCM' });
    // No relay key fits: it waits, and is not lost.
    expect((await touchline.issues()).find((issue) => issue.id === id)?.delivery).not.to.equal('received');
  });
});

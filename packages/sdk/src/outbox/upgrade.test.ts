import { expect } from '@open-wc/testing';
import { digestOf } from '../model/digest.ts';
import { patch } from '../testing/patch.ts';
import { layProfile, openRaw, type Profile } from '../testing/profile.ts';
import { openIndexedDbOutbox, openIndexedDbStore } from './indexeddb-outbox.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;
const ALL = { events: 100, bytes: 1_000_000 };

/** The shelves as each version of the database had them. Never changed, for such databases lie on phones. */
function version1(db: IDBDatabase): void {
  const entries = db.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('bySubject', ['subject', 'sequence']);
  entries.createIndex('byLane', ['lane', 'id']);
  db.createObjectStore('issues', { keyPath: 'id' });
  db.createObjectStore('parts', { keyPath: 'id' }).createIndex('bySubject', 'subject');
  db.createObjectStore('meta', { keyPath: 'id' });
}
function version2(db: IDBDatabase): void {
  version1(db);
  db.createObjectStore('drafts', { keyPath: 'id' });
}

const SCHEMAS = [version1, version2];
const profileOf = async (version: number) =>
  (await (await fetch(new URL(`./fixtures/version-${version}.json`, import.meta.url))).json()) as Profile;
const current = async () => {
  const name = newName();
  (await openIndexedDbStore(name)).close();
  const db = await openRaw(name);
  db.close();
  return db.version;
};

describe('a database of an earlier build', () => {
  it('is kept here as a fixture of every version', async () => {
    expect(await current()).to.equal(SCHEMAS.length);
    for (const at of SCHEMAS.keys()) expect((await profileOf(at + 1)).version).to.equal(at + 1);
  });

  it('that somebody else made under our name, with nothing in it, gets what it lacks', async () => {
    const name = newName();
    (await openRaw(name, 1, () => undefined)).close();
    const outbox = await openIndexedDbOutbox(name);
    expect(await outbox.all()).to.deep.equal([]);
    outbox.close();
  });

  for (const [at, schema] of SCHEMAS.entries()) {
    const version = at + 1;

    it(`of version ${version} gives every report to this one, byte by byte, with its photos and duties`, async () => {
      const profile = await profileOf(version);
      const name = newName();
      await layProfile(name, profile, schema);
      const outbox = await openIndexedDbOutbox(name);
      await everythingLeaves(outbox, profile);
    });

    if (version === SCHEMAS.length) continue;
    it(`of version ${version} stays whole when its upgrade is cut off, and the next one goes through`, async () => {
      const profile = await profileOf(version);
      const name = newName();
      await layProfile(name, profile, schema);
      const restore = patch(
        IDBDatabase.prototype,
        'createObjectStore',
        (original) =>
          function (this: IDBDatabase, ...args) {
            const shelf = original.apply(this, args);
            shelf.transaction.abort();
            return shelf;
          },
      );
      const error = await openIndexedDbStore(name).catch((thrown: unknown) => thrown);
      restore();
      expect(error).to.include({ code: 'outbox_unavailable' });
      const db = await openRaw(name);
      expect(db.version).to.equal(version);
      db.close();
      await everythingLeaves(await openIndexedDbOutbox(name), profile);
    });
  }

  it('of 10,000 reports opens without one of them being read', async () => {
    const name = newName();
    const db = await openRaw(name, 1, version1);
    const [row] = (await profileOf(1)).shelves['entries'] ?? [];
    const tx = db.transaction('entries', 'readwrite');
    for (let n = 0; n < 10_000; n++) {
      tx.objectStore('entries').put({ ...row, id: `${n}`.padStart(9, '0'), bytes: new Uint8Array(2_000) });
    }
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
    let reads = 0;
    const undo = (['get', 'getAll', 'openCursor'] as const).map((how) =>
      patch(
        IDBObjectStore.prototype,
        how,
        (original) =>
          function (this: IDBObjectStore, ...args: never[]) {
            reads++;
            return (original as (...given: never[]) => IDBRequest).apply(this, args);
          } as never,
      ),
    );
    const store = await openIndexedDbStore(name);
    for (const end of undo) end();
    expect(reads).to.equal(0);
    const page = await store.run('read', (inner) => inner.page('normal', '', 25));
    expect(page.length).to.equal(25);
    store.close();
  });
});

async function everythingLeaves(
  outbox: Awaited<ReturnType<typeof openIndexedDbOutbox>>,
  { shelves }: Profile,
): Promise<void> {
  const rows = (shelves['entries'] ?? []) as { id: string; state: string; digest: string }[];
  const waiting = rows.filter(({ state }) => state !== 'rejected').map(({ id }) => id);
  const sent: string[] = [];
  const words: string[] = [];
  for (let batch = await outbox.lease(ALL); batch.length; batch = await outbox.lease(ALL)) {
    for (const { entry } of batch) {
      const text = new TextDecoder().decode(entry.bytes);
      expect(await digestOf(text)).to.equal(entry.digest);
      expect(entry.digest).to.equal(rows.find(({ id }) => id === entry.id)?.digest);
      words.push(text);
      sent.push(entry.id);
    }
    const receipt = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };
    await outbox.settle(
      batch.map(({ entry: { id, rev } }) => ({ id, rev, to: 'delivered' as const, receipt })),
    );
  }
  expect(sent.sort()).to.deep.equal(waiting.sort());
  expect(words.join()).to.contain('CANARY-waiting Café 中文 👩‍👩‍👧').and.to.contain('CANARY-urgent');
  const photo = await outbox.nextPart();
  const [part] = (shelves['parts'] ?? []) as { sha256: string }[];
  expect(photo?.part.sha256).to.equal(part?.sha256);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', photo?.part.bytes ?? new ArrayBuffer(0)));
  const base64url = btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  expect(base64url.replace('=', '')).to.equal(part?.sha256);
  expect((await outbox.duties()).map(({ secret }) => secret.length)).to.deep.equal([27]);
  const { captured, pending, ...ends } = await outbox.balance();
  expect(Object.values(ends).reduce((sum, one) => sum + one, pending)).to.equal(captured);
  outbox.close();
}

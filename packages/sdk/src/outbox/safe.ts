import { TouchlineError } from '../model/errors.ts';
import type { Store } from './store.ts';

/** How rows say in which way their words are kept. */
export type Form = 'plain' | 'device';

type Bytes = Uint8Array<ArrayBuffer>;

/** Turns what people wrote into what may lie on a disk, and back. Never used inside a transaction. */
export interface Safe {
  readonly form: Form;
  /** @param about  What the bytes belong to; they open for nothing else. */
  lock: (bytes: Bytes, about: string) => Promise<Bytes>;
  /** @throws when the bytes were changed, belong to something else, or their key is gone. */
  open: (bytes: Bytes, about: string) => Promise<Bytes>;
}

/** For what ends with the page anyway. */
export const plainSafe: Safe = { form: 'plain', lock: async (bytes) => bytes, open: async (bytes) => bytes };

const KEY = 'key';
const AES = 'AES-GCM';
/** Locked bytes begin with the mark of their key, then what was random about them. */
const MARK = 4;
const IV = 12;

/** A key, and the number that says which. Rows that came from another database bring theirs along. */
export interface KeyRow {
  mark: number;
  key: Awaited<ReturnType<typeof crypto.subtle.importKey>>;
}
/** Where a key lies that is not the one of this database. */
export const keyOf = (mark: number) => `${KEY}:${mark}`;

/**
 * Locks with a key of this device that no script can read out.
 *
 * The key lies beside what it locks: it keeps words out of backups, of crash reports and of other scripts'
 * hands, and deleting one row shreds them all. Two tabs that begin at once agree on one.
 *
 * @throws {@link TouchlineError} `outbox_unavailable` where the browser cannot keep a key
 */
export async function deviceSafe({ run }: Pick<Store, 'run'>): Promise<Safe> {
  const { subtle } = crypto;
  let row = await run('read', (tx) => tx.get('meta', KEY));
  if (!row) {
    const [mark = 0] = crypto.getRandomValues(new Uint32Array(1));
    const key = await subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
    const fresh = { id: KEY, value: { mark, key } satisfies KeyRow };
    row = await run('strict', async (tx) => {
      const known = await tx.get('meta', KEY);
      if (!known) tx.put('meta', fresh);
      return known ?? fresh;
    });
  }
  const own = row.value as KeyRow;
  // What cannot be read now may be readable tomorrow, so it is not replaced.
  if (!(own.key instanceof CryptoKey)) {
    throw new TouchlineError('outbox_unavailable', 'This browser does not give its key back.');
  }
  const keyFor = async (mark: number) => {
    if (mark === own.mark) return own.key;
    // Its own, or one that came along: a page that began in memory has a key of which the database knew nothing.
    const rows = await run('read', (tx) => Promise.all([KEY, keyOf(mark)].map((id) => tx.get('meta', id))));
    const other = rows.find((one) => (one?.value as KeyRow | undefined)?.mark === mark);
    if (!other) throw new Error('No key.');
    return (other.value as KeyRow).key;
  };
  const how = (iv: Bytes, about: string) => ({
    name: AES,
    iv,
    additionalData: new TextEncoder().encode(about),
  });
  return {
    form: 'device',
    async lock(bytes, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV));
      const locked = new Uint8Array(await subtle.encrypt(how(iv, about), own.key, bytes));
      const all = new Uint8Array(MARK + IV + locked.length);
      new DataView(all.buffer).setUint32(0, own.mark);
      all.set(iv, MARK);
      all.set(locked, MARK + IV);
      return all;
    },
    async open(bytes, about) {
      const mark = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
      const iv = bytes.subarray(MARK, MARK + IV);
      const opened = await subtle.decrypt(how(iv, about), await keyFor(mark), bytes.subarray(MARK + IV));
      return new Uint8Array(opened);
    },
  };
}

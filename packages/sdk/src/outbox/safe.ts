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
const IV = 12;

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
    const fresh = {
      id: KEY,
      value: await subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt']),
    };
    row = await run('strict', async (tx) => {
      const known = await tx.get('meta', KEY);
      if (!known) tx.put('meta', fresh);
      return known ?? fresh;
    });
  }
  const key = row.value;
  // What cannot be read now may be readable tomorrow, so it is not replaced.
  if (!(key instanceof CryptoKey)) {
    throw new TouchlineError('outbox_unavailable', 'This browser does not give its key back.');
  }
  const how = (iv: Bytes, about: string) => ({
    name: AES,
    iv,
    additionalData: new TextEncoder().encode(about),
  });
  return {
    form: 'device',
    async lock(bytes, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV));
      const locked = new Uint8Array(await subtle.encrypt(how(iv, about), key, bytes));
      const all = new Uint8Array(IV + locked.length);
      all.set(iv);
      all.set(locked, IV);
      return all;
    },
    open: async (bytes, about) =>
      new Uint8Array(await subtle.decrypt(how(bytes.subarray(0, IV), about), key, bytes.subarray(IV))),
  };
}

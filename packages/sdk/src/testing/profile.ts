/** What a database of one version of Touchline held, as JSON, so that later builds can be tried on it. */
export interface Profile {
  version: number;
  /** Rows by shelf. Bytes are `{ $bytes }` or `{ $buffer }` in base64, keys `{ $key }` as JWK. */
  shelves: Record<string, Record<string, unknown>[]>;
}

/** Lays a profile down as the build of its time would have left it. @param schema  Makes the shelves. */
export async function layProfile(
  name: string,
  { version, shelves }: Profile,
  schema: (db: IDBDatabase) => void,
): Promise<void> {
  const decoded = await Promise.all(
    Object.entries(shelves).map(
      async ([shelf, rows]) => [shelf, await Promise.all(rows.map(decode))] as const,
    ),
  );
  const db = await openRaw(name, version, schema);
  const tx = db.transaction(Object.keys(shelves), 'readwrite');
  for (const [shelf, rows] of decoded) for (const row of rows) tx.objectStore(shelf).put(row);
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}

/** Reads a database as it is. A key has to be extractable, so its build was given such a one. */
export async function readProfile(name: string): Promise<Profile> {
  const db = await openRaw(name);
  const shelves: Profile['shelves'] = {};
  for (const shelf of db.objectStoreNames) {
    const request = db.transaction(shelf).objectStore(shelf).getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    shelves[shelf] = (await Promise.all(request.result.map(encode))) as Record<string, unknown>[];
  }
  const { version } = db;
  db.close();
  return { version, shelves };
}

/** A database by its bare name. */
export function openRaw(
  name: string,
  version?: number,
  schema: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => schema(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

async function encode(value: unknown): Promise<unknown> {
  const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  if (value instanceof ArrayBuffer) return { $buffer: base64(new Uint8Array(value)) };
  if (value instanceof Uint8Array) return { $bytes: base64(value) };
  if (value instanceof CryptoKey) return { $key: await crypto.subtle.exportKey('jwk', value) };
  return each(value, encode);
}

async function decode(value: unknown): Promise<unknown> {
  const bytes = (text: unknown) => Uint8Array.from(atob(String(text)), (one) => one.charCodeAt(0));
  if (typeof value !== 'object' || value === null) return value;
  if ('$buffer' in value) return bytes(value.$buffer).buffer;
  if ('$bytes' in value) return bytes(value.$bytes);
  if ('$key' in value) {
    return crypto.subtle.importKey('jwk', value.$key as JsonWebKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
  }
  return each(value, decode);
}

async function each(value: unknown, change: (inner: unknown) => Promise<unknown>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await change(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

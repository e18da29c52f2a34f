import { checkOutbox } from '../../../packages/sdk/src/testing/outbox-invariants.ts';

type Readable = Parameters<typeof checkOutbox>[0];

/** What is wrong with the rows as a kill left them, before any code of ours has touched them again. */
export async function brokenRows(): Promise<string[]> {
  const wrong: string[] = [];
  // A database that was killed while it was made may keep Firefox from naming any.
  for (const { name = '' } of await indexedDB.databases().catch(() => [])) {
    const db = name.startsWith('touchline:') ? await openAsItIs(name) : undefined;
    if (db?.objectStoreNames.contains('drafts')) wrong.push(...(await checkOutbox(readable(db))));
    db?.close();
  }
  return wrong;
}

/** A database that was killed while it was made is on the list and is none yet; to open it would make it. */
function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return ended(request).catch(() => undefined);
}

/** Only what the check asks for: everything on a shelf, all shelves at the same moment. */
function readable(db: IDBDatabase): Readable {
  const run = (_mode: unknown, work: (tx: unknown) => Promise<unknown>) => {
    const transaction = db.transaction([...db.objectStoreNames], 'readonly');
    return work({ all: (shelf: string) => ended(transaction.objectStore(shelf).getAll()) });
  };
  return { run } as unknown as Readable;
}

function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser gave no reason.')),
    );
  });
}

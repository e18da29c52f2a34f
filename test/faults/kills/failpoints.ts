import type { PointPlan } from './plan.ts';

/** Whether the harness has gone: this browser is being killed, and what happens from now on counts for nothing. */
let gone = false;

/** Asks the harness something and waits for the answer; nothing else of the page runs meanwhile. */
export function ask(path: string, body: unknown = {}): string {
  if (gone) return '';
  const request = new XMLHttpRequest();
  try {
    request.open('POST', path, false);
    request.send(JSON.stringify(body));
  } catch (error) {
    gone = true;
    throw error;
  }
  return request.responseText;
}

/**
 * Lets the page stop for good at one point of its work. The browser's own functions are wrapped, before the
 * SDK sees them; the product knows nothing of it.
 *
 * @returns Marks a point of the page's own.
 */
export function armed(point: PointPlan | undefined, tab: number): (name: string) => void {
  let times = 0;
  /** The harness kills the browser instead of answering. */
  const at = (name: string, where = '') => {
    if (name === point?.name && ++times === point.nth) ask('/kills/at', { tab, name, where });
  };
  if (!point) return at;

  wrap(
    IDBFactory.prototype,
    'open',
    () => at('before open'),
    (request: IDBOpenDBRequest) => {
      request.addEventListener('upgradeneeded', () => {
        request.transaction?.addEventListener('complete', () => at('after the upgrade'));
      });
      request.addEventListener('success', () => at('after open'));
    },
  );
  wrap(IDBDatabase.prototype, 'createObjectStore', (_, name) => at('before a store is made', String(name)));
  wrap(IDBObjectStore.prototype, 'createIndex', (_, name) => at('before an index is made', String(name)));
  wrap(
    IDBDatabase.prototype,
    'transaction',
    (_self, _stores, mode) => mode === 'readwrite' && at('before a write begins'),
    (transaction: IDBTransaction) => {
      if (transaction.mode === 'readwrite')
        transaction.addEventListener('complete', () => at('after a commit'));
    },
  );
  for (const name of ['put', 'delete']) {
    wrap(
      IDBObjectStore.prototype,
      name,
      (self) => at(`before ${name}`, (self as IDBObjectStore).name),
      (request: IDBRequest) => {
        const { name: store } = request.source as IDBObjectStore;
        request.addEventListener('success', () => at(`after ${name}`, store));
      },
    );
  }
  wrap(
    globalThis,
    'fetch',
    (_, address) => at('before a request', pathOf(address)),
    async (answer: Promise<Response>) => at('after a request', pathOf((await answer).url)),
  );
  wrap(SubtleCrypto.prototype, 'digest', () => at('before a hash'));
  wrap(
    SubtleCrypto.prototype,
    'generateKey',
    () => at('before a key is made'),
    (key: Promise<unknown>) => key.then(() => at('after a key is made')),
  );
  wrap(
    SubtleCrypto.prototype,
    'encrypt',
    () => at('before locking'),
    (locked: Promise<unknown>) => locked.then(() => at('after locking')),
  );
  wrap(SubtleCrypto.prototype, 'decrypt', () => at('before unlocking'));
  wrap(globalThis, 'createImageBitmap', () => at('before a photo is opened'));
  wrap(
    OffscreenCanvas.prototype,
    'convertToBlob',
    () => at('before a photo is made small'),
    (small: Promise<Blob>) => small.then(() => at('after a photo was made small')),
  );
  wrap(LockManager.prototype, 'request', (_self, ...args) => {
    const work = args.at(-1) as (lock: Lock | null) => unknown;
    args[args.length - 1] = (lock: Lock | null) => {
      at('inside the lock of tabs');
      return work(lock);
    };
    return args;
  });
  wrap(BroadcastChannel.prototype, 'postMessage', () => at('before other tabs are told'));
  return at;
}

/**
 * Puts something before a method of the browser, and something after it.
 *
 * @param first  May return other arguments.
 * @param then  Sees what the method returned, before its caller does.
 */
function wrap(
  owner: object,
  name: string,
  first: (self: unknown, ...args: unknown[]) => unknown,
  then?: (result: never) => unknown,
): void {
  const original = Reflect.get(owner, name) as (...args: unknown[]) => never;
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]): unknown {
    const others = first(this, ...args);
    const result = Reflect.apply(original, this ?? globalThis, Array.isArray(others) ? others : args);
    // A promise that fails is the business of whoever asked for it.
    Promise.resolve(then?.(result)).catch(() => undefined);
    return result;
  });
}

/** Without ids: `v1/events`, `v1/issues`. */
function pathOf(address: unknown): string {
  return new URL(String(address), location.href).pathname.split('/').slice(2, 4).join('/');
}

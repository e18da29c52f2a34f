import { patch } from './patch.ts';

/** Ways in which browsers fail to keep things. Each returns what ends it. */

/** `open` says nothing, neither now nor later. */
export function silentOpen(which: (name: string) => boolean): () => void {
  return patch(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (this: IDBFactory, name, version) {
        if (!which(name)) return original.call(this, name, version);
        return Object.create(IDBOpenDBRequest.prototype, {
          addEventListener: { value: () => undefined },
        }) as IDBOpenDBRequest;
      },
  );
}

/** `open` throws an error of this name. */
export function refusedOpen(error: DOMException, which: (name: string) => boolean = () => true): () => void {
  return patch(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (this: IDBFactory, name, version) {
        if (which(name)) throw error;
        return original.call(this, name, version);
      },
  );
}

/** Every connection that is open now is lost: its transactions throw until somebody opens another one. */
export function lostConnections(): () => void {
  const alive = new WeakSet<IDBDatabase>();
  const undo = [
    patch(
      IDBFactory.prototype,
      'open',
      (original) =>
        function (this: IDBFactory, name, version) {
          const request = original.call(this, name, version);
          request.addEventListener('success', () => alive.add(request.result));
          return request;
        },
    ),
    patch(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...args) {
          if (!alive.has(this)) {
            throw new DOMException('The database connection is closing.', 'InvalidStateError');
          }
          return original.apply(this, args);
        },
    ),
  ];
  return () => undo.forEach((end) => end());
}

/** Every so manieth transaction is aborted by nobody and for no reason. @returns how many were, so far */
export function abortedTransactions(every: number): { count: () => number; end: () => void } {
  let begun = 0;
  let aborted = 0;
  const end = patch(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (this: IDBDatabase, ...args) {
        const tx = original.apply(this, args);
        begun++;
        if (begun % every === 0) {
          aborted++;
          queueMicrotask(() => {
            try {
              tx.abort();
            } catch {
              // It had nothing to do and has ended.
            }
          });
        }
        return tx;
      },
  );
  return { count: () => aborted, end };
}

/**
 * Nothing can be written, and everything read.
 *
 * @param how  `quota`: what Firefox says of a full disk, and Chromium of a used-up share. `disk`: what Chromium says
 *   when the disk itself is full; it closes the connection, too. `broken`: there is room, and writes fail all the same.
 */
export function fullDisk(how: 'quota' | 'disk' | 'broken'): () => void {
  return patch(
    IDBObjectStore.prototype,
    'put',
    () =>
      function (this: IDBObjectStore) {
        if (how === 'broken') throw new DOMException('The disk does not answer.', 'OperationError');
        if (how === 'quota') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        this.transaction.db.close();
        throw new DOMException(
          'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE',
          'UnknownError',
        );
      },
  );
}

/** Long waits become short ones. */
export function hurry(long: number, short: number): () => void {
  return patch(globalThis, 'setTimeout', (original) => {
    const hurried = (work: TimerHandler, ms?: number, ...args: unknown[]) =>
      original(work, ms === long ? short : ms, ...args);
    return hurried as typeof setTimeout;
  });
}

/**
 * One answer of the database, and all after it, reach a page late, as when an alert or a synchronous request holds
 * it: the transaction has nothing to do meanwhile, and ends.
 *
 * @param nth  Which answer, counted from 1.
 */
export function lateAnswer(nth: number): () => void {
  let answers = 0;
  return patch(
    IDBRequest.prototype,
    'addEventListener',
    (original) =>
      function (this: IDBRequest, type: string, listener: EventListenerOrEventListenerObject) {
        const isAnswer = type === 'success' && this.source && ++answers === nth;
        const heard = typeof listener === 'function' ? listener : listener.handleEvent.bind(listener);
        original.call(
          this,
          type,
          isAnswer ? (event: Event) => void setTimeout(() => heard.call(this, event), 20) : heard,
        );
      } as typeof original,
  );
}

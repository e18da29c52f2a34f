import type { BackendAdapter, RelayStore, StoreTransaction } from '@touchline/sdk/relay';

/** Called at every step, before and after; what it does there is its own affair. */
export type AtStep = (name: string) => void | Promise<void>;

/** Steps that only read change nothing, and a death there is a death before the next one that writes. */
const WRITES = new Set<keyof StoreTransaction>([
  'insertEvents',
  'insertIssues',
  'removeEvents',
  'declareAttachments',
  'addDeliveries',
  'saveFacts',
  'settleDeliveries',
  'eraseWords',
  'addChunk',
  'completeAttachment',
  'resetAttachment',
  'addTombstone',
]);

/** The same store, with a step around everything that it writes. */
export function storeInSteps(store: RelayStore, at: AtStep): RelayStore {
  const inSteps = (tx: StoreTransaction): StoreTransaction =>
    Object.fromEntries(
      Object.entries(tx).map(([name, method]) => [
        name,
        WRITES.has(name as keyof StoreTransaction) ? around(name, method as Method, at) : method,
      ]),
    ) as unknown as StoreTransaction;
  return {
    ...store,
    leaseDeliveries: around('lease', store.leaseDeliveries.bind(store), at),
    async transaction(work, within) {
      const answer = await store.transaction(async (tx) => {
        await at('transaction begun');
        const done = await work(inSteps(tx));
        await at('before commit');
        return done;
      }, within);
      await at('after commit');
      return answer;
    },
  };
}

export function backendInSteps(backend: BackendAdapter, at: AtStep): BackendAdapter {
  return { ...backend, deliver: around('deliver', backend.deliver.bind(backend), at) };
}

type Method = (...given: never[]) => Promise<unknown>;

function around<T extends Method>(name: string, method: T, at: AtStep): T {
  return (async (...given: never[]) => {
    await at(`before ${name}`);
    const answer = await method(...given);
    await at(`after ${name}`);
    return answer;
  }) as T;
}

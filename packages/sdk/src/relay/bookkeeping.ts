import { applyUpdate, type IssueFacts } from '../model/status.ts';
import { fallBack } from './destinations.ts';
import { erasedAt } from './erase.ts';
import { gather } from './gather.ts';
import { inHalves } from './halves.ts';
import type { Settings } from './options.ts';
import type { DeliveryEnd } from './store.ts';

const MOST_TOGETHER = 100;

/**
 * Writes how deliveries to one backend ended, and what the reporter may know of it, in one transaction; what ends
 * at the same time shares it.
 *
 * @returns Of one end: whether its issue has more to deliver. Rejects when it could not be written: then the lease
 * runs out, and it is delivered again.
 */
export function bookkeeping(backend: string, settings: Settings) {
  const { store } = settings;

  async function write(ends: readonly DeliveryEnd[]): Promise<boolean[]> {
    const left = await store.transaction(async (tx) => {
      const told = new Map(ends.filter(changesFacts).map((end) => [end.delivery.issueId, end]));
      const changes: { id: string; facts: IssueFacts }[] = [];
      for (const { id, facts } of await tx.lockIssues([...told.keys()])) {
        const end = told.get(id);
        const after = end ? factsAfter(facts, end, backend, settings.now()) : facts;
        if (after !== facts) changes.push({ id, facts: after });
      }
      await tx.saveFacts(changes);
      const open = await tx.settleDeliveries(backend, ends);
      await fallBack(tx, ends, backend, settings);
      return open;
    });
    return ends.map(({ delivery }) => left.has(delivery.issueId));
  }

  const together = gather<DeliveryEnd, Written>(
    (ends) =>
      inHalves<DeliveryEnd, Written>(
        ends,
        async (some) => (await write(some)).map((more) => ({ more })),
        (_end, error) => ({ error }),
        () => store.isReady(),
      ),
    { most: MOST_TOGETHER },
  );

  return async (end: DeliveryEnd): Promise<boolean> => {
    const [written] = await together.add([end], end.delivery.urgent);
    if (written && 'more' in written) return written.more;
    throw written?.error;
  };
}

type Written = { more: boolean } | { error: unknown };

function changesFacts({ delivery, state, backendReference }: DeliveryEnd): boolean {
  return state === 'delivered' && (delivery.kind === 'erase' || backendReference !== undefined);
}

function factsAfter(
  facts: IssueFacts,
  { delivery, backendReference }: DeliveryEnd,
  backend: string,
  now: number,
): IssueFacts {
  if (delivery.kind === 'erase') return erasedAt(backend, facts);
  if (backendReference === undefined) return facts;
  const at = new Date(now).toISOString();
  return applyUpdate(facts, {
    issueId: facts.id,
    at,
    change: { type: 'joined', backendReference },
  });
}

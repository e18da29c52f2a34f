import { trackingHashOf } from '../model/digest.ts';
import { applyUpdate, type IssueFacts } from '../model/status.ts';
import { destinationsFor } from './destinations.ts';
import type { Settings } from './options.ts';
import { opens } from './secret.ts';
import type { IssueRecord, StoreTransaction } from './store.ts';

/**
 * Erases the personal words of an issue, or remembers that they are not wanted should it arrive later.
 * A wrong secret leaves a mark that never applies to anything, which looks like an unknown issue.
 */
export async function eraseIssue(id: string, secret: string, settings: Settings): Promise<void> {
  const { store, backends, now } = settings;
  const secretHash = await trackingHashOf(secret);
  await store.transaction(async (tx) => {
    const known = await tx.lockIssue(id);
    if (known && (await opens(known, secret))) return eraseHere(tx, known, settings);
    if (await tx.addTombstone(id, secretHash, now())) return undefined;
    // It may have been stored at this moment; then it is here now.
    const arrived = known ? undefined : await tx.lockIssue(id);
    return arrived && (await opens(arrived, secret)) ? eraseHere(tx, arrived, settings) : undefined;
  });
  for (const { name } of backends) store.queue.nudge(name);
}

async function eraseHere(tx: StoreTransaction, issue: IssueRecord, settings: Settings): Promise<void> {
  if (issue.facts.erased) return;
  const at = settings.now();
  const pending = await destinationsFor(tx, issue.id, settings);
  await tx.eraseWords(issue.id);
  const facts = erasedFacts(issue.facts, new Date(at).toISOString(), pending);
  await tx.saveFacts([{ id: issue.id, facts }]);
  await tx.addDeliveries(
    pending.map((backend) => ({
      backend,
      issueId: issue.id,
      eventId: issue.id,
      kind: 'erase' as const,
      at,
      urgent: false,
    })),
  );
}

/** What stays: ids, times, category and the places of the map. Nothing that anybody typed. */
function erasedFacts(facts: IssueFacts, at: string, pending: string[]): IssueFacts {
  const {
    question: _question,
    delay,
    resolution,
    location,
    ...rest
  } = applyUpdate(facts, {
    issueId: facts.id,
    at,
    change: { type: 'erased', pending },
  });
  const { venue, event, zone, gate, block } = location;
  return {
    ...rest,
    location: {
      ...(venue && { venue }),
      ...(event && { event }),
      ...(zone && { zone }),
      ...(gate && { gate }),
      ...(block && { block }),
    },
    ...(delay && { delay: { at: delay.at, reason: delay.reason } }),
    ...(resolution && {
      resolution: { at: resolution.at, text: '', ...(resolution.code && { code: resolution.code }) },
    }),
  };
}

/** The facts once one backend has erased its copy. */
export function erasedAt(backend: string, facts: IssueFacts): IssueFacts {
  const { erased } = facts;
  if (!erased?.pending.includes(backend)) return facts;
  return { ...facts, erased: { ...erased, pending: erased.pending.filter((one) => one !== backend) } };
}

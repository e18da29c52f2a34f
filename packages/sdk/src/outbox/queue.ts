import type { Lane } from '../model/entry.ts';
import type { Clock } from './clock.ts';
import { LEASE_MS, type OutboxEntry } from './outbox.ts';
import type { Tx } from './store.ts';

export const REPORTED = 'touchline.issue.reported';

export const LANES: readonly Lane[] = ['urgent', 'normal'];
/** Rows held at once while looking for work; bodies are kept small, so this stays far below 2 MB. */
export const PAGE = 20;
/** No relay may ask for more; a later `nextAt` means that the clock was set back. */
const LONGEST_WAIT_MS = 16 * 60_000;

/** Everything that waits, in the order in which it is sent: urgent first, then by age. */
export async function* queue(tx: Tx): AsyncGenerator<OutboxEntry, void> {
  for (const lane of LANES) {
    for (let after = '', more = true; more;) {
      const page = await tx.page(lane, after, PAGE);
      more = page.length === PAGE;
      after = page.at(-1)?.id ?? '';
      yield* page;
    }
  }
}

/** Whether a row is what was put there. What a disk damaged may be anything. */
export function isSound(entry: OutboxEntry): boolean {
  const { state, bytes, rev, nextAt, observed } = entry as Partial<OutboxEntry>;
  return (
    typeof state === 'string' &&
    ArrayBuffer.isView(bytes) &&
    bytes.length > 0 &&
    Number.isFinite(rev) &&
    Number.isFinite(nextAt) &&
    Number.isFinite(observed?.ms)
  );
}

/** Whether nobody is to send it any more, as things are. */
export const isHeld = ({ state }: OutboxEntry) => state === 'rejected' || state === 'quarantined';

export function isDue(entry: OutboxEntry, clock: Clock): boolean {
  const { nextAt, state } = entry;
  const now = clock.now();
  if (isHeld(entry)) return false;
  if (state === 'leased') return leftOfLease(entry, clock) <= 0;
  return nextAt <= now || nextAt - now > LONGEST_WAIT_MS;
}

/** Milliseconds. Within one life of a page the steady clock counts; a wall clock before the lease ends it. */
export function leftOfLease({ leasedAt, observed: { boot, mono } }: OutboxEntry, clock: Clock): number {
  const age = boot === clock.boot ? clock.mono() - mono : clock.now() - leasedAt;
  return age < 0 ? 0 : LEASE_MS - age;
}

/**
 * Whether everything captured before an event about the same issue is done with. A message that was refused or
 * cannot be read holds nothing up; a report does, for what follows it means nothing without it.
 */
export function turns(tx: Tx): (entry: OutboxEntry) => Promise<boolean> {
  const heads = new Map<string, string | undefined>();
  return async ({ id, type, subject }) => {
    if (type === REPORTED) return true;
    if (!heads.has(subject)) {
      const open = (await tx.ofSubject(subject)).find((one) => !isHeld(one) || one.type === REPORTED);
      heads.set(subject, open?.id);
    }
    return heads.get(subject) === id;
  };
}

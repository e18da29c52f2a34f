import type { OutboxEntry } from '../outbox/outbox.ts';
import type { KeepsakeRow } from '../outbox/rows.ts';
import type { Store } from '../outbox/store.ts';

const STATES: readonly string[] = ['queued', 'leased', 'rejected', 'paused', 'quarantined'];
const REPORTED = 'touchline.issue.reported';

/** All that may stand on a disk unlocked: names of rows, states, times, sizes, classes. */
const IN_PLAIN = {
  entries: [
    'id',
    'subject',
    'sequence',
    'lane',
    'type',
    'state',
    'rev',
    'leasedAt',
    'attempt',
    'nextAt',
    'form',
    'bytes',
    'digest',
    'capturedAt',
    'observed',
    'since',
    'problem',
    'needed',
    'spoiled',
  ],
  issues: [
    'id',
    'capturedAt',
    'touchedAt',
    'sequence',
    'receipt',
    'viewAt',
    'gone',
    'ended',
    'lost',
    'locked',
    'lockedView',
    // Said by memory that lies over a device; never written.
    'kept',
  ],
  parts: ['id', 'subject', 'sha256', 'mediaType', 'form', 'since', 'bytes'],
  drafts: ['id', 'since', 'bytes'],
} as const;

/**
 * What is wrong with an outbox as it lies on its shelves, in sentences; an empty list is what should come back.
 *
 * @param acknowledged  Ids of events for which `add` has answered and whose row, receipt or tombstone must be here.
 * @param locked  `false` for a store whose rows a version without a key has written.
 */
export async function checkOutbox(
  { run }: Pick<Store, 'run'>,
  acknowledged: readonly string[] = [],
  locked = true,
): Promise<string[]> {
  const shelves = await run('read', async (tx) => {
    const [entries, issues, parts, drafts, meta] = await Promise.all([
      tx.all('entries'),
      tx.all('issues'),
      tx.all('parts'),
      tx.all('drafts'),
      tx.all('meta'),
    ]);
    return { entries, issues, parts, drafts, meta };
  });
  const { entries, issues, parts, meta } = shelves;
  const keepsakes = new Map(issues.map((row) => [row.id, row]));
  const wrong: string[] = [];
  const must = (holds: boolean, otherwise: string) => void (holds || wrong.push(otherwise));

  for (const id of acknowledged) {
    must(
      entries.some((row) => row.id === id) || issues.some((row) => row.id === id),
      `${id} was acknowledged and is neither here nor remembered.`,
    );
  }
  for (const row of entries) {
    const name = `Event ${row.id}`;
    must(STATES.includes(row.state), `${name} is in the state ${row.state}.`);
    must(row.bytes.length > 0, `${name} waits without its words.`);
    must(Number.isSafeInteger(row.attempt), `${name} does not count its attempts.`);
    must(keepsakes.has(row.subject), `${name} waits, and its issue is forgotten.`);
  }
  for (const row of parts) {
    must(row.bytes.byteLength > 0, `Photo ${row.id} waits without its content.`);
    must(keepsakes.has(row.subject), `Photo ${row.id} waits, and its issue is forgotten.`);
  }
  for (const row of issues) {
    const waiting = entries
      .filter(({ subject }) => subject === row.id)
      .sort((a, b) => (a.sequence < b.sequence ? -1 : 1));
    wrong.push(...wrongIn(row, waiting));
    must(
      !row.ended || !parts.some(({ subject }) => subject === row.id),
      `Issue ${row.id} has ended, and a photo of it is still here.`,
    );
  }
  wrong.push(...unbalanced(meta, entries));
  if (locked) {
    for (const [shelf, allowed] of Object.entries(IN_PLAIN)) {
      for (const row of shelves[shelf as keyof typeof IN_PLAIN]) {
        const open = Object.keys(row).filter((key) => !(allowed as readonly string[]).includes(key));
        must(!open.length, `${open.join(', ')} of ${shelf} ${row.id} may not lie there unlocked.`);
        must(!('form' in row) || row.form !== 'plain', `${shelf} ${row.id} is not locked.`);
      }
    }
  }
  return wrong;
}

/** One issue and what waits of it, in order. */
function wrongIn(row: KeepsakeRow, waiting: OutboxEntry[]): string[] {
  const wrong: string[] = [];
  const numbers = waiting.map(({ sequence }) => sequence);
  if (new Set(numbers).size < numbers.length) wrong.push(`Issue ${row.id} has one number twice.`);
  if (row.ended && waiting.length) wrong.push(`Issue ${row.id} has ended, and still waits.`);
  const report = waiting.find(({ type }) => type === REPORTED);
  if (row.receipt && report) wrong.push(`Issue ${row.id} has a receipt, and its report still waits.`);
  if (row.receipt && !row.receipt.reference) wrong.push(`Issue ${row.id} has a receipt without a reference.`);
  const leased = waiting.findIndex(({ state }) => state === 'leased');
  const before = waiting.slice(0, Math.max(leased, 0));
  if (before.some(({ type, state }) => type === REPORTED || !/rejected|quarantined/.test(state))) {
    wrong.push(`Issue ${row.id} sends ${numbers[leased]} before what comes first.`);
  }
  return wrong;
}

function unbalanced(meta: { id: string; value: unknown }[], entries: OutboxEntry[]): string[] {
  const tally = meta.find(({ id }) => id === 'tally')?.value as
    | { counts: Record<string, number> }
    | undefined;
  if (!tally) return entries.length ? ['Events are here that nobody counted.'] : [];
  const { captured = 0, ...ends } = tally.counts;
  const pending = entries.filter(({ state }) => state !== 'rejected').length;
  const ended = Object.values(ends).reduce((sum, count) => sum + count, 0);
  const all = Object.values(tally.counts);
  if (captured === ended + pending && all.every((count) => count >= 0)) return [];
  return [`The counts do not balance: ${JSON.stringify(tally.counts)}, and ${pending} are pending.`];
}

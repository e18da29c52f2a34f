import type { IssueFacts, StatusChange, StatusUpdate } from '../model/status.ts';
import type { Told } from '../backends/backend.ts';
import type { Settings } from './options.ts';
import { publishIn } from './publish.ts';
import type { StoreTransaction } from './store.ts';

/**
 * Publishes what a system told of its tickets. It names where a ticket stands, and what that means for the reporter
 * follows from where the issue stood: told twice or late, it changes nothing.
 */
export async function publishTold(
  tx: StoreTransaction,
  { updates, unknown = [] }: Told,
  backend: string,
  settings: Settings,
): Promise<void> {
  for (const status of unknown) settings.log({ level: 'warn', what: 'status_unknown', backend, status });
  for (const update of updates) {
    const issue = await tx.lockIssue(update.issueId);
    if (!issue) continue;
    for (const change of changesOf(issue.facts, update)) {
      await publishIn(tx, { ...update, change }, settings, isOvertaken);
    }
  }
}

function changesOf(facts: IssueFacts, { change }: StatusUpdate): StatusChange[] {
  if (change.type !== 'status') return [change];
  const { status } = change;
  const isOver = facts.status === 'resolved' || facts.status === 'closed';
  if (status === facts.status) return [];
  if (status === 'resolved') return isOver || facts.status === 'cancelled' ? [] : [resolved(facts)];
  if (status === 'closed') return [...(facts.resolution || isOver ? [] : [resolved(facts)]), change];
  // "Open" is where every ticket begins, and nobody is told that it went back there.
  if (status === 'received') return isOver ? [{ type: 'reopened' }] : [];
  return isOver && status !== 'cancelled' ? [{ type: 'reopened' }, change] : [change];
}

/** The last answer is the solution; a ticket that is closed without a word has none to show. */
function resolved(facts: IssueFacts): StatusChange {
  const text = facts.messages.findLast(({ from }) => from === 'venue')?.text ?? '';
  return { type: 'resolved', text };
}

/** What moves an issue on, and must not move it back when calls overtake each other on the way. */
const MOVES = new Set(['status', 'resolved', 'reopened', 'withdrawn']);
const MOVED = new Set([
  'acknowledged',
  'in_progress',
  'waiting_reporter',
  'scheduled',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
]);

/** Whether something that was said later is known already. */
export function isOvertaken({ timeline }: IssueFacts, { at, change }: StatusUpdate): boolean {
  if (!MOVES.has(change.type)) return false;
  return timeline.some((entry) => MOVED.has(entry.what) && Date.parse(entry.at) > Date.parse(at));
}

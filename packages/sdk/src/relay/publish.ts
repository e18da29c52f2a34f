import { applyUpdate, type IssueFacts, type StatusUpdate } from '../model/status.ts';
import { cleanDeep } from '../model/text.ts';
import { addNews, LANES } from './notify/tell.ts';
import type { Settings } from './options.ts';
import type { StoreTransaction } from './store.ts';

/** Words that must not come back once the reporter had them erased. */
const WORDY = new Set(['message', 'delayed', 'resolved']);

/**
 * Changes what the reporter sees.
 *
 * @param tx  A transaction of the caller on the database of the store; watchers hear of it once it commits.
 */
export async function publishUpdate(update: StatusUpdate, settings: Settings, tx?: unknown): Promise<void> {
  await settings.store.transaction((inner) => publishIn(inner, update, settings), tx);
  if (settings.notify) for (const lane of Object.values(LANES)) settings.store.queue.nudge(lane);
}

/**
 * Publishes as a part of what a transaction does.
 *
 * @param isStale  Whether what is known already is newer; then nothing changes.
 */
export async function publishIn(
  tx: StoreTransaction,
  update: StatusUpdate,
  settings: Settings,
  isStale: (facts: IssueFacts, update: StatusUpdate) => boolean = () => false,
): Promise<void> {
  const { issueId, at, change } = cleanDeep(update);
  const issue = await tx.lockIssue(issueId);
  if (!issue) return settings.log({ level: 'warn', what: 'publish_unknown_issue', change: change.type });
  if (issue.facts.erased && WORDY.has(change.type)) return;
  if (isStale(issue.facts, { issueId, at, change })) return;
  const facts = applyUpdate(issue.facts, { issueId, at, change });
  if (facts === issue.facts) return;
  await tx.saveFacts([{ id: issueId, facts }]);
  await addNews(tx, issue.facts, facts, settings);
}

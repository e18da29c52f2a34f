import { applyUpdate, type StatusUpdate } from '../model/status.ts';
import { cleanDeep } from '../model/text.ts';
import type { Settings } from './options.ts';

/** Words that must not come back once the reporter had them erased. */
const WORDY = new Set(['message', 'delayed', 'resolved']);

/**
 * Changes what the reporter sees.
 *
 * @param tx  A transaction of the caller on the database of the store; watchers hear of it once it commits.
 */
export async function publishUpdate(update: StatusUpdate, settings: Settings, tx?: unknown): Promise<void> {
  const { issueId, at, change } = cleanDeep(update);
  const known = await settings.store.transaction(async (inner) => {
    const issue = await inner.lockIssue(issueId);
    if (!issue) return false;
    if (issue.facts.erased && WORDY.has(change.type)) return true;
    const facts = applyUpdate(issue.facts, { issueId, at, change });
    if (facts !== issue.facts) await inner.saveFacts([{ id: issueId, facts }]);
    return true;
  }, tx);
  if (!known) settings.log({ level: 'warn', what: 'publish_unknown_issue', change: change.type });
}

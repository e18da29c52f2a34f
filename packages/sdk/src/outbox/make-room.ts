import type { Store } from './store.ts';

/**
 * Frees room on a full device: the older half of what is left of issues that arrived, and drafts but the newest.
 * What still has to be sent is never touched.
 *
 * @returns whether anything was freed
 */
export function makeRoom({ run }: Store): Promise<boolean> {
  return run('write', async (tx) => {
    const waiting = new Set((await tx.partsBySubject()).map(({ subject }) => subject));
    for (const { subject } of await tx.all('entries')) waiting.add(subject);
    const arrived = (await tx.all('issues'))
      .filter(({ id, receipt, ended }) => (receipt || ended) && !waiting.has(id))
      .toSorted((a, b) => a.touchedAt - b.touchedAt);
    const drafts = (await tx.all('drafts')).toSorted((a, b) => a.since - b.since);
    const stubs = arrived.slice(0, Math.ceil(arrived.length / 2));
    for (const { id } of stubs) tx.delete('issues', id);
    for (const { id } of drafts.slice(0, -1)) tx.delete('drafts', id);
    return stubs.length > 0 || drafts.length > 1;
  });
}

import { viewOf, type StatusView } from '../model/status.ts';
import type { IssueRecord } from './store.ts';

/** The view at one instant. Its tag changes with the facts and with what the clock makes of them. */
export function viewAt({ facts, version }: IssueRecord, now: number): StatusView {
  const view = viewOf(facts, now, '');
  return { ...view, etag: `"${version}-${view.promise?.state ?? 'none'}-${view.allowed.length}"` };
}

import type { Issue } from '../model/issue.ts';
import type { Known, OutboxEntry } from '../outbox/outbox.ts';
import { LEASE_MS } from '../outbox/outbox.ts';
import type { IssueState, Typed } from './issue-state.ts';
import { linkTo } from './link.ts';

export interface MergeFacts {
  kept: IssueState['kept'];
  /** Epoch milliseconds. */
  now: number;
  /** Epoch milliseconds of the next attempt, as far as the device itself decides. */
  nextTryAt?: number | undefined;
  /** Address of the page that opens tracking links. */
  trackUrl: string;
}

/** What the device knows and what the venue said last, as one truth. Computed each time: a stored clock lies. */
export function mergeStatus(
  { keepsake, entries }: Known,
  { kept, now, nextTryAt, trackUrl }: MergeFacts,
): IssueState {
  const { id, reference, secret, category, location, capturedAt, receipt, view, viewAt } = keepsake;
  const report = entries.find((entry) => entry.id === id);
  const pending = entries.filter((entry) => entry.id !== id);
  const delivery = report
    ? DELIVERY[report.state === 'leased' && isStale(report, now) ? 'queued' : report.state]
    : 'received';
  const waits = delivery === 'saved' || delivery === 'paused';
  const next = Math.max(report?.nextAt ?? 0, nextTryAt ?? 0);
  const problem = delivery === 'refused' || delivery === 'paused' ? report?.problem : undefined;
  return {
    id,
    reference: receipt?.reference ?? reference,
    category,
    location,
    capturedAt,
    delivery,
    kept,
    attempts: report ? report.attempt - (delivery === 'sending' ? 1 : 0) : 0,
    pending: pending.map(pendingOf),
    trackingLink: linkTo(trackUrl, id, secret),
    ...(waits && next > now && { nextTryAt: next }),
    ...(receipt && { receipt }),
    ...(problem && { problem }),
    ...(report && delivery === 'refused' && { draft: typedIn(report) }),
    ...(view && { view }),
    ...(viewAt !== undefined && { viewAt }),
  };
}

const DELIVERY = {
  queued: 'saved',
  leased: 'sending',
  rejected: 'refused',
  paused: 'paused',
  quarantined: 'unreadable',
} as const;

function isStale({ leasedAt }: OutboxEntry, now: number): boolean {
  return now < leasedAt || now - leasedAt >= LEASE_MS;
}

function dataOf(entry: OutboxEntry): Record<string, unknown> {
  return (JSON.parse(new TextDecoder().decode(entry.bytes)) as { data: Record<string, unknown> }).data;
}

function pendingOf(entry: OutboxEntry): IssueState['pending'][number] {
  const { id, type, capturedAt, problem } = entry;
  const { text, reason, comment } = dataOf(entry);
  const said = text ?? reason ?? comment;
  return {
    id,
    type,
    at: capturedAt,
    ...(typeof said === 'string' && { text: said }),
    ...(problem && { problem }),
  };
}

/** The words of a refused report, ready to be changed and captured again in its place. */
function typedIn(report: OutboxEntry): Typed {
  const { trackingHash: _hash, attachments: _photos, ...issue } = dataOf(report) as unknown as Issue;
  return { ...issue, supersedes: report.id };
}

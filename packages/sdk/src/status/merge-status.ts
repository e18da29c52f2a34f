import type { Issue } from '../model/issue.ts';
import { newsOf } from '../model/news.ts';
import { referenceOf } from '../model/reference.ts';
import type { Known, OutboxEntry } from '../outbox/outbox.ts';
import { asksFirst, LEASE_MS, RETENTION_MS } from '../outbox/outbox.ts';
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
  /** Somebody can be asked whether help is still needed. */
  asks?: boolean | undefined;
  /** Photos of it that wait. */
  photos?: number | undefined;
  /** How long what could not be sent is kept, in milliseconds. */
  retentionMs?: number;
}

/** From here on a person is warned that a report will be given up. */
const WARNED_MS = 24 * 3_600_000;

/** What the device knows and what the venue said last, as one truth. Computed each time: a stored clock lies. */
export function mergeStatus(
  { keepsake, entries }: Known,
  { kept, now, nextTryAt, trackUrl, asks, photos, retentionMs = RETENTION_MS }: MergeFacts,
): IssueState {
  const {
    id,
    reference,
    secret,
    category,
    location,
    joins,
    unlisted,
    survey,
    capturedAt,
    receipt,
    view,
    viewAt,
    ended,
    lost,
    seen = 0,
  } = keepsake;
  const report = entries.find((entry) => entry.id === id);
  const pending = entries.filter((entry) => entry.id !== id);
  const delivery = report
    ? DELIVERY[report.state === 'leased' && isStale(report, now) ? 'queued' : report.state]
    : // What was given up here may have arrived all the same, and then the venue has the last word.
      ended && !view && !receipt
      ? ended.how
      : 'received';
  const waits = delivery === 'saved' || delivery === 'paused';
  const next = Math.max(report?.nextAt ?? 0, nextTryAt ?? 0);
  const left = report ? retentionMs - report.observed.ms : Infinity;
  const held = asks && delivery === 'saved' && report && asksFirst(report, report.observed.ms);
  const unread = view ? Math.max(newsOf(view) - seen, 0) : 0;
  const problem = delivery === 'refused' || delivery === 'paused' ? report?.problem : undefined;
  return {
    id,
    reference: receipt?.reference ?? (reference || referenceOf(id)),
    category,
    location,
    capturedAt,
    delivery,
    kept,
    attempts: report ? report.attempt - (delivery === 'sending' ? 1 : 0) : 0,
    pending: pending.map(pendingOf),
    trackingLink: secret && linkTo(trackUrl, id, secret),
    ...(joins && { joins }),
    ...(unlisted && { unlisted }),
    ...(survey && { survey }),
    ...(held && { asks: held }),
    ...(photos && { photos }),
    ...(waits && !held && next > now && { nextTryAt: next }),
    ...(delivery === 'saved' && report && report.nextAt > now && { busy: true as const }),
    ...(receipt && { receipt }),
    ...(problem && { problem }),
    ...(report && mayBeTaken(delivery, kept, left) && typedIn(report)),
    ...(left < WARNED_MS && delivery !== 'unreadable' && { expiresAt: now + Math.max(left, 0) }),
    ...(ended && delivery === ended.how && { endedAt: ended.at }),
    ...(lost && { lost }),
    ...(view && { view }),
    ...(viewAt !== undefined && { viewAt }),
    ...(unread && { unread }),
  };
}

const DELIVERY = {
  queued: 'saved',
  leased: 'sending',
  rejected: 'refused',
  paused: 'paused',
  quarantined: 'unreadable',
} as const;

/** Where the words may have to be copied or told once more, they are there to be read. */
function mayBeTaken(delivery: IssueState['delivery'], kept: IssueState['kept'], left: number): boolean {
  return delivery === 'refused' || delivery === 'paused' || kept === 'memory' || left < WARNED_MS;
}

function isStale({ leasedAt }: OutboxEntry, now: number): boolean {
  return now < leasedAt || now - leasedAt >= LEASE_MS;
}

/** What was typed; nothing of what is sealed or cannot be read. */
function dataOf({ bytes }: OutboxEntry): Record<string, unknown> {
  if (!bytes.length) return {};
  const { data } = JSON.parse(new TextDecoder().decode(bytes)) as { data: Record<string, unknown> | string };
  return typeof data === 'string' ? {} : data;
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
function typedIn(report: OutboxEntry): { draft?: Typed } {
  const { trackingHash: _hash, attachments: _photos, ...issue } = dataOf(report) as unknown as Issue;
  return issue.category ? { draft: { ...issue, supersedes: report.id } } : {};
}

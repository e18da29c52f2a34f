import type { IssueState } from '../model/life-cycle.ts';
import { type Figure, percent, ratio } from './numbers.ts';

/** What first-contact resolution looks at. */
export interface ContactFacts {
  state: IssueState;
  /** Times a responder spoke with the reporter. */
  responderContacts: number;
  /** Times the issue changed hands between teams. */
  transfers: number;
  reopened: boolean;
  /** The same trouble came back within 24 hours. */
  repeated: boolean;
}

export interface OneStop {
  /** Resolved or closed; merged, cancelled, rejected and open ones have no say. */
  eligible: number;
  oneStop: number;
  oneStopPct: Figure;
}

/** Share of ended issues whose whole need was met at the first contact. */
export function oneStopOf(issues: readonly ContactFacts[]): OneStop {
  const eligible = issues.filter(({ state }) => state === 'resolved' || state === 'closed');
  const oneStop = eligible.filter(
    ({ responderContacts, transfers, reopened, repeated }) =>
      responderContacts === 1 && transfers === 0 && !reopened && !repeated,
  ).length;
  return { eligible: eligible.length, oneStop, oneStopPct: percent(oneStop, eligible.length) };
}

/** Counts of a period that the rates are made of. */
export interface RateCounts {
  received: number;
  merged: number;
  rejected: number;
  resolvedOrClosed: number;
  /** Those among them that ended with a code that counts as solved. @default all of them */
  solved?: number;
  /** Issues opened again at least once; how often does not matter. */
  reopened: number;
  /** Issues that reached a supervisor or higher. */
  escalated: number;
  /** Visitors scanned at the gates; `undefined` when nobody knows. */
  attendance?: number | undefined;
  /** Answers looked at afterwards, and those found right. */
  checked?: number;
  correct?: number;
}

export interface Rates {
  /** Received, without merged children and rejected ones. */
  valid: number;
  issuesPer1000: Figure;
  reopenPct: Figure;
  resolutionPct: Figure;
  escalationPct: Figure;
  accuracyPct: Figure;
}

/**
 * Rates of a period.
 *
 * `issuesPer1000` counts every report that was received, since that is what a crowd of that size produces; the
 * other rates are about valid issues only.
 */
export function ratesOf(counts: RateCounts): Rates {
  const { received, merged, rejected, resolvedOrClosed, solved = resolvedOrClosed } = counts;
  const { attendance, checked = 0, correct = 0 } = counts;
  const valid = received - merged - rejected;
  const perHead = attendance === undefined ? null : ratio(received, attendance);
  return {
    valid,
    issuesPer1000: perHead === null ? null : perHead * 1000,
    reopenPct: percent(counts.reopened, resolvedOrClosed),
    resolutionPct: percent(solved, valid),
    escalationPct: percent(counts.escalated, valid),
    accuracyPct: percent(correct, checked),
  };
}

/** How many different problems stand behind merged reports. */
export function distinctProblems(counts: Pick<RateCounts, 'received' | 'merged' | 'rejected'>): number {
  return counts.received - counts.merged - counts.rejected;
}

/** Everybody a merged group has to be told: each reporter of the parent and its children once. */
export function affectedReporters(group: readonly { reporter?: string }[]): number {
  return new Set(group.map(({ reporter }) => reporter).filter((reporter) => reporter !== undefined)).size;
}

/** Did reporters say that it is solved? Silence is counted apart; it is not consent. */
export function confirmationOf(counts: {
  confirmed: number;
  notSolved: number;
  unconfirmed: number;
}): Figure {
  return percent(counts.confirmed, counts.confirmed + counts.notSolved + counts.unconfirmed);
}

export interface ComplaintCounts {
  complaints: number;
  servicesDelivered: number;
  feedbackDue: number;
  handledInTarget: number;
}

export function complaintsOf(counts: ComplaintCounts): { complaintPct: Figure; timelyPct: Figure } {
  return {
    complaintPct: percent(counts.complaints, counts.servicesDelivered),
    timelyPct: percent(counts.handledInTarget, counts.feedbackDue),
  };
}

const DAY_MS = 86_400_000;

/** One report, with the key by which a repetition is recognised: reporter, zone or asset, and category. */
export interface KeyedReport {
  key: string | undefined;
  /** Epoch ms. */
  at: number;
}

/**
 * The reports that repeat another of the same key within the 24 hours before, as their positions in the list.
 * A report without a key repeats nothing. Merged duplicates are left out by the caller.
 */
export function repeatsIn(reports: readonly KeyedReport[], withinMs = DAY_MS): Set<number> {
  const lastAt = new Map<string, number>();
  const repeats = new Set<number>();
  const inOrder = reports.map((report, index) => ({ ...report, index })).toSorted((a, b) => a.at - b.at);
  for (const { key, at, index } of inOrder) {
    if (key === undefined) continue;
    const before = lastAt.get(key);
    if (before !== undefined && at - before <= withinMs) repeats.add(index);
    lastAt.set(key, at);
  }
  return repeats;
}

export function repeatPct(reports: readonly KeyedReport[], withinMs = DAY_MS): Figure {
  return percent(repeatsIn(reports, withinMs).size, reports.length);
}

/** Help sessions and what came of them; a session is one reporter or device within 30 minutes. */
export interface HelpCounts {
  helpSessions: number;
  /** Sessions with an issue within 24 hours. */
  followedByIssue: number;
  /** "This solved it". */
  confirmedSolved: number;
  /** Said so and reported an issue within 24 hours all the same. */
  confirmedThenIssue: number;
  /** Issues people worked on. */
  staffIssues: number;
}

export interface Deflection {
  /** The headline: helped themselves, said so, and did not come back. */
  confirmedPct: Figure;
  /** Did not report afterwards; counts those who gave up as well. */
  impliedPct: Figure;
  /** Of everything solved or worked on, the share people solved themselves. */
  selfServicePct: Figure;
}

export function deflectionOf(counts: HelpCounts): Deflection {
  const solvedBySelf = counts.confirmedSolved - counts.confirmedThenIssue;
  return {
    confirmedPct: percent(solvedBySelf, counts.helpSessions),
    impliedPct: percent(counts.helpSessions - counts.followedByIssue, counts.helpSessions),
    selfServicePct: percent(solvedBySelf, solvedBySelf + counts.staffIssues),
  };
}

/** Share of transactions a kiosk or an app took from the counters; the same services on both sides. */
export function diversionPct(selfService: number, staffed: number): Figure {
  return percent(selfService, selfService + staffed);
}

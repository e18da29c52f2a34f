import { findDelayCause } from '../model/resolution-codes.ts';
import { type Figure, percent, sum } from './numbers.ts';

export interface ParetoRow {
  cause: string;
  count: number;
  sharePct: number;
  cumulatedPct: number;
}

export interface Pareto {
  table: ParetoRow[];
  /** The shortest list from the top that explains 80 % or more. */
  vitalFew: string[];
}

/** Which few causes make most of the trouble. Issues without a cause are told beside it, not ranked. */
export function paretoOf(counts: Readonly<Record<string, number>>): Pareto {
  const total = sum(Object.values(counts));
  const sorted = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const table: ParetoRow[] = [];
  const vitalFew: string[] = [];
  let cumulated = 0;
  for (const [cause, count] of sorted) {
    if (cumulated * 100 < total * 80) vitalFew.push(cause);
    cumulated += count;
    table.push({
      cause,
      count,
      sharePct: (count * 100) / total,
      cumulatedPct: (cumulated * 100) / total,
    });
  }
  return { table, vitalFew };
}

export interface DelayFigures {
  tagged: number;
  untagged: number;
  internalPct: Figure;
  externalPct: Figure;
  /** The most frequent cause; the first by name among equals. */
  top: string | undefined;
  tagCoveragePct: Figure;
  sharesPct: Record<string, Figure>;
}

/** Why late issues were late, by their primary cause. */
export function delayFiguresOf(counts: Readonly<Record<string, number>>, lateIssues: number): DelayFigures {
  const tagged = sum(Object.values(counts));
  const ofOrigin = (origin: 'internal' | 'external') =>
    sum(Object.entries(counts).map(([code, count]) => (findDelayCause(code)?.origin === origin ? count : 0)));
  return {
    tagged,
    untagged: lateIssues - tagged,
    internalPct: percent(ofOrigin('internal'), tagged),
    externalPct: percent(ofOrigin('external'), tagged),
    top: paretoOf(counts).table[0]?.cause,
    tagCoveragePct: percent(tagged, lateIssues),
    sharesPct: Object.fromEntries(
      Object.entries(counts).map(([code, count]) => [code, percent(count, tagged)]),
    ),
  };
}

/** A late issue and what its reporter was told, epoch ms. */
export interface LateIssue {
  dueAt: number;
  /** First delay notice. */
  noticeAt?: number | undefined;
  /** The last new time promised. */
  etaAt?: number | undefined;
  resolvedAt?: number | undefined;
}

export interface NoticeFigures {
  noticeBeforeBreachPct: Figure;
  lateNoticePct: Figure;
  /** Late without a word. */
  silentBreachPct: Figure;
  /** Of those with a new time, those solved by then. */
  promiseKeptPct: Figure;
}

/** @param now  Epoch ms; a new time that has not come yet is neither kept nor broken. */
export function noticeFiguresOf(lateIssues: readonly LateIssue[], now: number): NoticeFigures {
  const noticed = lateIssues.filter(({ noticeAt }) => noticeAt !== undefined);
  const before = noticed.filter(({ noticeAt = Infinity, dueAt }) => noticeAt <= dueAt).length;
  const judged = lateIssues.flatMap(({ etaAt, resolvedAt }) =>
    etaAt === undefined || (resolvedAt === undefined && now <= etaAt) ? [] : [{ etaAt, resolvedAt }],
  );
  const kept = judged.filter(({ etaAt, resolvedAt = Infinity }) => resolvedAt <= etaAt).length;
  const late = lateIssues.length;
  return {
    noticeBeforeBreachPct: percent(before, late),
    lateNoticePct: percent(noticed.length - before, late),
    silentBreachPct: percent(late - noticed.length, late),
    promiseKeptPct: percent(kept, judged.length),
  };
}

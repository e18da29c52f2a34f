import type { ComparedReport } from './incident-report.ts';
import { OFF_MS } from './kiosk.ts';

export type AlarmKind = 'burst' | 'venue_burst' | 'delivery_lag' | 'waiting' | 'silent_kiosk' | 'news_due';

/** Something that somebody has to look at now. */
export interface Finding {
  /** One alarm stands for each at a time. */
  key: string;
  kind: AlarmKind;
  category?: string;
  place?: string;
  /** The incident whose next news is due. */
  incident?: string;
  count: number;
}

const MINUTE_MS = 60_000;
/**
 * Many of one kind at one place: quickly, somewhat slower, or slowly. The last one also hears what comes to the desk
 * late, when a process has died or a network was away. Chosen so that twenty simulated calm days sound three
 * times at most; see `test/matchday/alarms.test.ts`.
 */
const NEAR = [
  { windowMs: 5 * MINUTE_MS, pastMs: 30 * MINUTE_MS, least: 6, usual: 0.8, score: 5.5 },
  { windowMs: 10 * MINUTE_MS, pastMs: 30 * MINUTE_MS, least: 9, usual: 1.5, score: 5 },
  { windowMs: 20 * MINUTE_MS, pastMs: 40 * MINUTE_MS, least: 12, usual: 2.5, score: 5 },
];
/** Many of one kind, wherever they are; the usual peaks of a day are no news. */
const FAR = { windowMs: 10 * MINUTE_MS, pastMs: 30 * MINUTE_MS, least: 12, usual: 2, score: 10 };
/** Reports that were longer on their way than this, so many of them at one place. */
const LAG = { windowMs: 5 * MINUTE_MS, lateMs: 3 * MINUTE_MS, least: 4 };
/** What waits longer than this to come from the relay to the desk. */
const WAITING_MS = 2 * MINUTE_MS;
/** Whoever owes the next news is asked this long before. */
export const NEWS_SOON_MS = 5 * MINUTE_MS;
/** How far back reports have to be known. */
export const ALARM_LOOK_BACK_MS = Math.max(
  ...[...NEAR, FAR].map(({ windowMs, pastMs }) => windowMs + pastMs),
);

/** Kinds that come much more often than they did before: at one place, and over the whole venue. */
export function bursts(reports: readonly ComparedReport[], now: number): Finding[] {
  const placed = reports.filter(({ isPlaced }) => isPlaced);
  const near = NEAR.flatMap((rule) =>
    countsOf(placed, now, rule, ({ category, place }) => `${category}@${place}`),
  );
  const far = countsOf(reports, now, FAR, ({ category }) => category);
  const here = near.map(({ first: { category, place }, count }): Finding => {
    const key = `burst:${category}@${place}`;
    return { key, kind: 'burst', category, place, count };
  });
  return [
    // Both rules may find the same; the higher count says more.
    ...[...Map.groupBy(here, ({ key }) => key).values()].flatMap(
      (same) => same.toSorted((a, c) => c.count - a.count)[0] ?? [],
    ),
    ...far
      .filter(({ places }) => places > 1)
      .map(({ first: { category }, count }) => ({
        key: `venue_burst:${category}`,
        kind: 'venue_burst' as const,
        category,
        count,
      })),
  ];
}

/** Reports that were long on their way: somewhere the network is bad. */
export function lags(reports: readonly ComparedReport[], now: number): Finding[] {
  const late = reports.filter(
    ({ capturedAt, receivedAt }) =>
      now - receivedAt < LAG.windowMs && receivedAt <= now && receivedAt - capturedAt > LAG.lateMs,
  );
  return [...Map.groupBy(late, ({ place }) => place)]
    .filter(([, group]) => group.length >= LAG.least)
    .map(([place, group]) => ({
      key: `delivery_lag:${place}`,
      kind: 'delivery_lag' as const,
      place,
      count: group.length,
    }));
}

/** @param oldestAt  When the oldest report that the desk has not got yet was accepted by the relay, epoch ms. */
export function waiting({ count, oldestAt }: { count: number; oldestAt?: number }, now: number): Finding[] {
  return oldestAt !== undefined && now - oldestAt > WAITING_MS
    ? [{ key: 'waiting', kind: 'waiting', count }]
    : [];
}

/** What a kiosk last said, and when. */
export interface KioskLife {
  kiosk: string;
  place: string;
  heardAt: number;
}

/** Kiosks that said that they live, and say it no more. */
export function silences(kiosks: readonly KioskLife[], now: number, afterMs: number): Finding[] {
  const silent = kiosks.filter(({ heardAt }) => now - heardAt > afterMs && now - heardAt < OFF_MS);
  return [...Map.groupBy(silent, ({ place }) => place)].map(([place, group]) => ({
    key: `silent_kiosk:${place}`,
    kind: 'silent_kiosk' as const,
    place,
    count: group.length,
  }));
}

/** Incidents whose next news is promised for soon, or for a time that is over. */
export function newsDue(
  incidents: readonly { id: string; category: string; place: string; nextNewsAt?: number }[],
  now: number,
): Finding[] {
  return incidents
    .filter(({ nextNewsAt = Infinity }) => nextNewsAt - now <= NEWS_SOON_MS)
    .map(({ id, category, place, nextNewsAt }) => ({
      // Each promise is asked for once.
      key: `news_due:${id}:${nextNewsAt}`,
      kind: 'news_due' as const,
      incident: id,
      category,
      place,
      count: 1,
    }));
}

interface Rule {
  windowMs: number;
  pastMs: number;
  /** Fewer are no alarm, however unusual. */
  least: number;
  /** What is usual where nothing came before. */
  usual: number;
  score: number;
}

/** Groups that are over their usual number by more than chance does. */
function countsOf(
  reports: readonly ComparedReport[],
  now: number,
  { windowMs, pastMs, least, usual, score }: Rule,
  keyOf: (report: ComparedReport) => string,
): { first: ComparedReport; count: number; places: number }[] {
  const from = now - windowMs;
  const recent = reports.filter(({ receivedAt }) => receivedAt > from && receivedAt <= now);
  const before = Map.groupBy(
    reports.filter(({ receivedAt }) => receivedAt > from - pastMs && receivedAt <= from),
    keyOf,
  );
  return [...Map.groupBy(recent, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    const mean = Math.max(((before.get(key)?.length ?? 0) * windowMs) / pastMs, usual);
    const isBurst = group.length >= least && (group.length - mean) / Math.sqrt(mean) >= score;
    const places = new Set(group.map(({ place }) => place)).size;
    return first && isBurst ? [{ first, count: group.length, places }] : [];
  });
}

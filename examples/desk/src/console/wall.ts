import type { DeskVenue, IssueRow } from '../api/types.ts';
import { readClock } from './clock.ts';
import { isAlarm, isOpen } from './state.ts';
import { countZones, type ZoneCount } from './zones.ts';

const SOON_MS = 10 * 60_000;

/** What the wall shows: counts, kinds and places; never who reported, who works on it, or what was written. */
export interface WallFacts {
  alarms: Pick<IssueRow, 'id' | 'category' | 'location' | 'receivedAt' | 'clock'>[];
  open: number;
  late: number;
  /** Due within ten minutes. */
  soon: number;
  free: number;
  zones: ZoneCount[];
}

export function wallFacts(rows: Iterable<IssueRow>, venue: DeskVenue | undefined, now: number): WallFacts {
  const open = [...rows].filter(isOpen);
  const facts: WallFacts = {
    alarms: open
      .filter(isAlarm)
      .map(({ id, category, location, receivedAt, clock }) => ({
        id,
        category,
        location,
        receivedAt,
        ...(clock && { clock }),
      }))
      .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)),
    open: open.length,
    late: 0,
    soon: 0,
    free: open.filter(({ assignee }) => !assignee).length,
    zones: countZones(open, venue, now),
  };
  for (const { clock } of open) {
    const reading = clock && readClock(clock, now);
    if (reading?.phase === 'late') facts.late += 1;
    else if (reading && ['calm', 'soon'].includes(reading.phase) && reading.leftMs <= SOON_MS)
      facts.soon += 1;
  }
  return facts;
}

/** One line for what is the same at the same place: fifty tickets at one gate must not hide who does not breathe. */
export function alike<A extends Pick<IssueRow, 'category' | 'location'>>(
  alarms: readonly A[],
): { one: A; count: number }[] {
  const kinds = Map.groupBy(alarms, ({ category, location }) => `${category} ${JSON.stringify(location)}`);
  return [...kinds.values()].flatMap(([one, ...others]) => (one ? [{ one, count: others.length + 1 }] : []));
}

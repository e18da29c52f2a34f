import type { DeskVenue, IssueRow, VenueMap } from '../api/types.ts';
import { readClock } from './clock.ts';
import { PlacesOf } from './places.ts';
import { isAlarm } from './state.ts';

/** What is drawn and counted; everything smaller lies inside of one of these. */
const DRAWN = ['gate', 'plaza', 'level', 'carPark'];

export type Worst = 'critical' | 'late' | 'soon' | 'calm' | 'none';

/** What is open at one place. */
export interface ZoneCount {
  /** Undefined: no place on the map. */
  id: string | undefined;
  count: number;
  worst: Worst;
  /** The clock that runs out next, epoch ms. */
  dueAt?: number;
}

const ORDER: readonly Worst[] = ['critical', 'late', 'soon', 'calm', 'none'];

export function drawnZones(venue: DeskVenue | undefined): VenueMap['zones'] {
  return venue?.map?.zones.filter(({ kind }) => DRAWN.includes(kind)) ?? [];
}

/** Open issues by place, the most urgent first; empty places last. Pure. */
export function countZones(rows: Iterable<IssueRow>, venue: DeskVenue | undefined, now: number): ZoneCount[] {
  const places = new PlacesOf(venue);
  const counts = new Map<string | undefined, ZoneCount>(
    drawnZones(venue).map(({ id }) => [id, { id, count: 0, worst: 'none' }]),
  );
  for (const row of rows) {
    const id = places.of(row).find((one) => counts.has(one));
    const before = counts.get(id) ?? { id, count: 0, worst: 'none' as const };
    counts.set(id, withRow(before, row, now));
  }
  return [...counts.values()].toSorted(byUrgency);
}

function withRow(zone: ZoneCount, row: IssueRow, now: number): ZoneCount {
  const reading = row.clock && readClock(row.clock, now);
  const runs = reading && ['late', 'soon', 'calm'].includes(reading.phase) ? reading : undefined;
  const own: Worst = isAlarm(row) ? 'critical' : ((runs?.phase as Worst | undefined) ?? 'none');
  const dueAt = Math.min(zone.dueAt ?? Infinity, runs?.dueAt ?? Infinity);
  return {
    id: zone.id,
    count: zone.count + 1,
    worst: ORDER.indexOf(own) < ORDER.indexOf(zone.worst) ? own : zone.worst,
    ...(dueAt < Infinity && { dueAt }),
  };
}

function byUrgency(a: ZoneCount, b: ZoneCount): number {
  return (
    Number(b.count > 0) - Number(a.count > 0) ||
    ORDER.indexOf(a.worst) - ORDER.indexOf(b.worst) ||
    (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
    b.count - a.count
  );
}

/** Where the number of a place stands. */
export function middleOf({ polygon, point }: VenueMap['zones'][number]): [number, number] {
  if (!polygon || polygon.length === 0) return point ?? [0, 0];
  const mean = (axis: 0 | 1) => polygon.reduce((sum, corner) => sum + corner[axis], 0) / polygon.length;
  return [mean(0), mean(1)];
}

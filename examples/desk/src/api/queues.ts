import type { Kysely } from 'kysely';
import { waitFor } from '@touchline/sdk/metrics';
import type { Queue } from '@touchline/sdk/model';
import type { Circumstances } from '../process/verdict.ts';
import type { Venue } from '../setup/venue-file.ts';
import { type TeamLoad, teamLoads } from '../store/queues.ts';
import type { DeskTables } from '../store/schema.ts';

const MINUTE = 60_000;
const TODAY_MS = 12 * 60 * MINUTE;
/** Devices ask often, and a line does not change by the second. */
const FRESH_MS = 30_000;

/**
 * About how long people wait at the desks that teams sit at, for kiosks. Measured, never guessed: a desk of which too
 * little is known, or where nobody is at work, is left out.
 */
export function createQueues(
  db: Kysely<DeskTables>,
  { teams, zones }: Pick<Venue, 'teams' | 'zones'>,
  circumstances: () => Pick<Circumstances, 'now'>,
): () => readonly Queue[] {
  const open = new Set(zones.filter((zone) => zone.public).map(({ id }) => id));
  const desks = new Map(
    teams.flatMap(({ id, role, base }) =>
      base && role === 'customer_service' && open.has(base) ? [[id, base] as const] : [],
    ),
  );
  let last: readonly Queue[] = [];
  let askedAt = -Infinity;
  const ask = async () => {
    const loads = await teamLoads(db, [...desks.keys()], circumstances().now - TODAY_MS);
    last = queuesOf(loads, desks);
  };
  return () => {
    const now = performance.now();
    if (now - askedAt > FRESH_MS) {
      askedAt = now;
      // A report never waits for a statistic: it is told what was known before.
      ask().catch(() => {
        last = [];
      });
    }
    return last;
  };
}

/** @param desks  Zone of each team. Where two teams share a desk, the longer line is told. */
export function queuesOf(loads: readonly TeamLoad[], desks: ReadonlyMap<string, string>): Queue[] {
  const waits = new Map<string, number>();
  for (const { team, waiting, inHand, onDuty, services } of loads) {
    const desk = desks.get(team);
    const mean = services.reduce((sum, minutes) => sum + minutes, 0) / services.length;
    const { shownMinutes } = waitFor({
      aheadServiceMinutes: Array.from({ length: waiting }, () => mean),
      // Whoever is being served is half done on the average.
      inProgressRemainingMinutes: Array.from({ length: inHand }, () => mean / 2),
      activeResponders: onDuty,
      basedOn: services.length,
    });
    if (desk && shownMinutes) waits.set(desk, Math.max(waits.get(desk) ?? 0, shownMinutes * MINUTE));
  }
  return [...waits].map(([desk, waitMs]) => ({ desk, waitMs }));
}

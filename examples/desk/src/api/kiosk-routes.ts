import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { isSilent, type KioskSeen, stands } from '../process/kiosk.ts';
import type { Venue } from '../setup/venue-file.ts';
import { textsOf } from '../setup/venue.ts';
import { kiosksSeen, removeKiosk } from '../store/kiosks.ts';
import type { DeskTables } from '../store/schema.ts';
import type { Env } from './guard.ts';
import type { KioskList, KioskRow } from './types.ts';

const MINUTE_MS = 60_000;

/** `/desk/api/kiosks`: which ones are alive, and how much waits in them. */
export function addKioskRoutes(
  app: Hono<Env>,
  { db, venue, now }: { db: Kysely<DeskTables>; venue: Venue; now: () => number },
): void {
  app.get('/desk/api/kiosks', async (context) =>
    context.json(kioskList(await kiosksSeen(db), venue, now()) satisfies KioskList),
  );

  app.post('/desk/api/kiosks/:id/remove', async (context) => {
    await removeKiosk(db, context.req.param('id'));
    return context.json(kioskList(await kiosksSeen(db), venue, now()) satisfies KioskList);
  });
}

/** @returns Silent ones first, then by how much waits in them. */
export function kioskList(seen: readonly KioskSeen[], venue: Venue, now: number): KioskList {
  const silentAfterMs = venue.kioskSilentMinutes * MINUTE_MS;
  const kiosks = seen.map((kiosk) => rowOf(kiosk, venue, isSilent(kiosk, now, silentAfterMs)));
  return {
    kiosks: kiosks.toSorted((a, b) => Number(b.silent) - Number(a.silent) || b.waiting - a.waiting),
    silentAfterMs,
  };
}

function rowOf(kiosk: KioskSeen, { zones }: Venue, silent: boolean): KioskRow {
  const { id, seenAt, waiting, version } = kiosk;
  const own = zones.find((zone) => zone.id === id);
  const around = zones.find((zone) => zone.id === own?.parent);
  return {
    id,
    ...(own && { name: textsOf(own.labels) }),
    ...(around && { place: textsOf(around.labels) }),
    lastSeen: new Date(seenAt).toISOString(),
    silent,
    ...(!stands(kiosk) && { passing: true }),
    waiting,
    ...(version && { version }),
  };
}

import type { Hono } from 'hono';
import * as z from 'zod';
import { UUID } from '@touchline/sdk/model';
import type { Venue } from '../setup/venue-file.ts';
import { kiosksSeen } from '../store/kiosks.ts';
import type { ShiftBook } from '../setup/shifts.ts';
import type { Viewer } from '../process/access.ts';
import {
  addHandover,
  dutyLines,
  dutySince,
  handovers,
  hasHandedOver,
  keepPreferences,
  preferencesOf,
  setDuty,
  takeHandover,
  visibleIds,
} from '../store/console.ts';
import type { Desk } from './desk.ts';
import type { Env } from './guard.ts';
import { kioskList } from './kiosk-routes.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import { shiftAnswer, timeOf } from './shifts.ts';
import type { DeskHealth, DeskPreferences, DutyList, HandoverList, OwnShift } from './types.ts';

const MOST_HANDOVERS = 30;

export const Preferences = z.object({
  filters: z.array(z.object({ name: z.string().trim().min(1).max(60), text: z.string().max(1_000) })).max(30),
  keys: z.record(z.string().max(40), z.string().max(40)),
});
export const Duty = z.object({ on: z.boolean(), skills: z.array(z.string().trim().min(1).max(40)).max(20) });
const Count = z.int().min(0);
const Line = z.object({
  id: z.string().regex(UUID),
  reference: z.string().max(20),
  what: z.string().max(200),
});
export const Handover = z.object({
  id: z.string().regex(UUID),
  text: z.string().trim().max(8_000),
  facts: z.object({
    open: Count,
    late: Count,
    free: Count,
    critical: z.array(Line).max(100),
    promises: z.array(Line.extend({ dueAt: z.iso.datetime() })).max(200),
    incidents: z.array(Line).max(100),
  }),
});

export interface ConsoleRoutesOptions {
  desk: Desk;
  venue: Venue;
  shifts: ShiftBook;
  /** What the relay has taken and the desk has not yet; epoch ms. */
  undelivered?: () => Promise<{ count: number; oldestAt?: number }>;
}

/** What the console keeps for the people at it: their choices, who is on duty, and what one shift tells the next. */
export function addConsoleRoutes(
  app: Hono<Env>,
  { desk, venue, shifts, undelivered }: ConsoleRoutesOptions,
): void {
  const { db, circumstances } = desk;

  app.get('/desk/api/preferences', async (context) => {
    const kept = Preferences.safeParse(await preferencesOf(db, context.get('staffer').id));
    const none: DeskPreferences = { filters: [], keys: {} };
    return context.json(kept.success ? kept.data : none);
  });

  app.post('/desk/api/preferences', limit, async (context) => {
    const sent = await read(context, Preferences);
    if (sent instanceof Response) return sent;
    await keepPreferences(db, context.get('staffer').id, sent);
    return context.json(sent satisfies DeskPreferences);
  });

  const duty = async (): Promise<DutyList> => {
    const { now } = circumstances();
    return {
      shifts: venue.teams.flatMap(({ id: team }) => {
        const { on, next } = shiftAnswer(shifts.ofTeam(team, now));
        return on || next ? [{ team, ...(on && { on }), ...(next && { next }) }] : [];
      }),
      people: (await dutyLines(db)).map(({ since, ...person }) => {
        if (since === undefined) return person;
        const { on } = shifts.ofPerson(person.team, since, now);
        return { ...person, since: new Date(since).toISOString(), ...(on && { shift: timeOf(on) }) };
      }),
    };
  };

  const ownShift = async ({ id, team }: { id: string; team: string }): Promise<OwnShift> => {
    const since = await dutySince(db, id);
    const { now } = circumstances();
    const own = since === undefined ? shifts.ofTeam(team, now) : shifts.ofPerson(team, since, now);
    const signed = own.on !== undefined && (await hasHandedOver(db, id, own.on));
    return { ...shiftAnswer(own), ...(signed && { signed }) };
  };

  app.get('/desk/api/shift', async (context) => context.json(await ownShift(context.get('staffer'))));

  app.get('/desk/api/duty', async (context) => context.json(await duty()));

  app.post('/desk/api/duty', limit, async (context) => {
    const sent = await read(context, Duty);
    if (sent instanceof Response) return sent;
    const { on, skills } = sent;
    await setDuty(db, context.get('staffer').id, { skills, ...(on && { since: circumstances().now }) });
    return context.json(await duty());
  });

  /** A sheet names issues; each reader finds only those they may know of. */
  const sheets = async (reader: Viewer): Promise<HandoverList> => {
    const kept = await handovers(db, MOST_HANDOVERS);
    const named = kept.flatMap(({ facts }) => [...facts.critical, ...facts.promises].map(({ id }) => id));
    const seen = await visibleIds(db, named, reader);
    const own = <T extends { id: string }>(lines: readonly T[]) => lines.filter(({ id }) => seen.has(id));
    return {
      sheets: kept.map(({ at, taken, facts, ...sheet }) => ({
        ...sheet,
        at: new Date(at).toISOString(),
        facts: { ...facts, critical: own(facts.critical), promises: own(facts.promises) },
        ...(taken && { taken: { by: taken.by, at: new Date(taken.at).toISOString() } }),
      })),
    };
  };

  app.get('/desk/api/handovers', async (context) => context.json(await sheets(context.get('staffer'))));

  app.post('/desk/api/handovers', limit, async (context) => {
    const sent = await read(context, Handover);
    if (sent instanceof Response) return sent;
    const { id, name, team } = context.get('staffer');
    const { on } = await ownShift({ id, team });
    const facts = { ...sent.facts, ...(on && { shift: { labels: on.labels, to: on.to } }) };
    await addHandover(db, { ...sent, facts, at: circumstances().now, by: { id, name } });
    return context.json(await sheets(context.get('staffer')));
  });

  app.post('/desk/api/handovers/:id/sign', async (context) => {
    const id = context.req.param('id');
    const { id: by, name } = context.get('staffer');
    const isTaken =
      UUID.test(id) && (await takeHandover(db, id, { at: circumstances().now, by: { id: by, name } }));
    if (!isTaken) {
      return problem(
        context,
        422,
        'This sheet is signed already, or it is your own. Somebody else takes over.',
      );
    }
    return context.json(await sheets(context.get('staffer')));
  });

  app.get('/desk/api/health', async (context) => {
    const { count = 0, oldestAt } = (await undelivered?.()) ?? {};
    return context.json({
      waiting: count,
      ...(oldestAt !== undefined && { oldestWaitingAt: new Date(oldestAt).toISOString() }),
      ...kioskList(await kiosksSeen(db), venue, circumstances().now),
    } satisfies DeskHealth);
  });
}

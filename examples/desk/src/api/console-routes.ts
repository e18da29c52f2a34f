import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { UUID } from '@touchline/sdk/model';
import {
  addHandover,
  dutyLines,
  handovers,
  keepPreferences,
  preferencesOf,
  setDuty,
  takeHandover,
} from '../store/console.ts';
import type { Staffer } from './auth.ts';
import type { Desk } from './desk.ts';
import { problem } from './problem.ts';
import type {
  DeskHealth,
  DeskPreferences,
  DutyList,
  HandoverFacts,
  HandoverList,
} from './types.ts';

const MOST_HANDOVERS = 30;

const Preferences = z.object({
  filters: z
    .array(z.object({ name: z.string().trim().min(1).max(60), text: z.string().max(1_000) }))
    .max(30),
  keys: z.record(z.string().max(40), z.string().max(40)),
});
const Duty = z.object({ on: z.boolean(), skills: z.array(z.string().trim().min(1).max(40)).max(20) });
const Count = z.int().min(0);
const Line = z.object({ id: z.string().max(80), reference: z.string().max(20), what: z.string().max(200) });
const Handover = z.object({
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

type Env = { Variables: { staffer: Staffer } };

export interface ConsoleRoutesOptions {
  desk: Desk;
  /** How the line to the visitors is; missing where nobody measures it. */
  health: (() => Promise<DeskHealth>) | undefined;
}

/** What the console keeps for the people at it: their choices, who is on duty, and what one shift tells the next. */
export function addConsoleRoutes(app: Hono<Env>, { desk, health }: ConsoleRoutesOptions): void {
  const { db, circumstances } = desk;
  const limit = bodyLimit({
    maxSize: 65_536,
    onError: (context) => problem(context, 413, 'That is too long.'),
  });

  app.get('/desk/api/preferences', async (context) => {
    const kept = Preferences.safeParse(await preferencesOf(db, context.get('staffer').id));
    const none: DeskPreferences = { filters: [], keys: {} };
    return context.json(kept.success ? kept.data : none);
  });

  app.post('/desk/api/preferences', limit, async (context) => {
    const read = Preferences.safeParse(await context.req.json().catch(() => undefined));
    if (!read.success) return problem(context, 400, flawOf(read.error));
    await keepPreferences(db, context.get('staffer').id, read.data);
    return context.json(read.data satisfies DeskPreferences);
  });

  const duty = async (): Promise<DutyList> => ({
    people: (await dutyLines(db)).map(({ since, ...person }) => ({
      ...person,
      ...(since !== undefined && { since: new Date(since).toISOString() }),
    })),
  });

  app.get('/desk/api/duty', async (context) => context.json(await duty()));

  app.post('/desk/api/duty', limit, async (context) => {
    const read = Duty.safeParse(await context.req.json().catch(() => undefined));
    if (!read.success) return problem(context, 400, flawOf(read.error));
    const { on, skills } = read.data;
    await setDuty(db, context.get('staffer').id, { skills, ...(on && { since: circumstances().now }) });
    return context.json(await duty());
  });

  const sheets = async (): Promise<HandoverList> => ({
    sheets: (await handovers(db, MOST_HANDOVERS)).map(({ at, taken, facts, ...sheet }) => ({
      ...sheet,
      at: new Date(at).toISOString(),
      facts: facts as HandoverFacts,
      ...(taken && { taken: { by: taken.by, at: new Date(taken.at).toISOString() } }),
    })),
  });

  app.get('/desk/api/handovers', async (context) => context.json(await sheets()));

  app.post('/desk/api/handovers', limit, async (context) => {
    const read = Handover.safeParse(await context.req.json().catch(() => undefined));
    if (!read.success) return problem(context, 400, flawOf(read.error));
    const { id, name } = context.get('staffer');
    await addHandover(db, { ...read.data, at: circumstances().now, by: { id, name } });
    return context.json(await sheets());
  });

  app.post('/desk/api/handovers/:id/sign', async (context) => {
    const id = context.req.param('id');
    const { id: by, name } = context.get('staffer');
    const isTaken =
      UUID.test(id) && (await takeHandover(db, id, { at: circumstances().now, by: { id: by, name } }));
    if (!isTaken) {
      return problem(context, 422, 'This sheet is signed already, or it is your own. Somebody else takes over.');
    }
    return context.json(await sheets());
  });

  app.get('/desk/api/health', async (context) =>
    context.json((await health?.()) ?? ({ waiting: 0, kiosks: [] } satisfies DeskHealth)),
  );
}

function flawOf(error: z.ZodError): string {
  const [first] = error.issues;
  return first ? `${first.path.join('.')}: ${first.message}` : 'This cannot be read.';
}

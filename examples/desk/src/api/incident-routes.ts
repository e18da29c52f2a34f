import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { UUID } from '@touchline/sdk/model';
import { LANGUAGES } from '@touchline/sdk/words';
import type { Audience } from '../process/incident-broadcast.ts';
import type { Staff } from '../process/verdict.ts';
import type { Venue } from '../setup/venue-file.ts';
import { acknowledge } from '../store/alarms.ts';
import type { Env } from './guard.ts';
import { alarmsFor } from './incident-rows.ts';
import type { AudienceKind } from './incident-types.ts';
import type { IncidentViews } from './incident-views.ts';
import type { BroadcastWish, IncidentDesk, IncidentOutcome } from './incidents.ts';
import type { PlanDesk } from './plan-desk.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import type { Staffer } from './staffer.ts';

const commandId = z.string().min(8).max(80);
const version = z.int().min(1);
const id = z.string().regex(UUID);
const ids = z.array(id).max(1_500);
const instant = z.iso.datetime({ offset: true });
const words = z.string().trim().max(400);
const kind = z.enum(['incident', 'zone', 'all']);

export const OpenIncident = z.object({
  commandId,
  category: z.string().max(80),
  place: z.string().max(80),
  issues: ids,
});
export const ChangeMembers = z.object({ commandId, version, add: ids.default([]), out: ids.default([]) });
export const DismissProposal = z.object({ key: z.string().max(200) });
export const SendBroadcast = z.object({
  commandId,
  incidentId: id.optional(),
  audience: kind,
  zone: z.string().max(80).optional(),
  category: z.string().max(80),
  texts: z.partialRecord(z.enum(LANGUAGES), z.string().trim().max(280)),
  nextNews: instant.optional(),
  last: z.boolean().default(false),
  delayReason: z.string().max(80).optional(),
  people: z.int().min(0),
});
export const StartPlan = z.object({
  commandId,
  place: z.string().max(80).optional(),
  incidentId: id.optional(),
});
export const TickPlanTask = z.object({ commandId, done: z.boolean(), evidence: words.optional() });
export const StopPlan = z.object({ commandId, version, reason: words });

type In = Context<Env>;

interface IncidentRoutes {
  incidents: IncidentDesk;
  plans: PlanDesk;
  views: IncidentViews;
  venue: Venue;
  staff: (staffer: Staffer) => Staff;
  now: () => number;
}

/** `/desk/api/incidents` and what belongs to it: proposals, alarms, broadcasts, plans. */
export function addIncidentRoutes(
  app: Hono<Env>,
  { incidents, plans, views, venue, staff, now }: IncidentRoutes,
): void {
  const actorOf = (context: In) => staff(context.get('staffer'));
  const acting = (context: In, command: string) => ({
    actor: actorOf(context),
    onceId: `incident:${context.get('staffer').id}:${command}`,
  });
  const board = async (context: In, status: 200 | 409 = 200) => {
    const shown = await views.board(actorOf(context));
    return context.json({ ...shown, alarms: alarmsFor(context.get('staffer'), shown.alarms) }, status);
  };

  async function page(context: In, incidentId: string, status: 200 | 409 = 200): Promise<Response> {
    const found = await views.page(incidentId);
    return found ? context.json(found, status) : problem(context, 404, 'There is no such incident.');
  }

  async function answer(context: In, outcome: IncidentOutcome, incidentId?: string): Promise<Response> {
    switch (outcome.kind) {
      case 'refused':
        return problem(context, outcome.code === 'forbidden' ? 403 : 422, outcome.reason, {
          code: outcome.code,
        });
      case 'unknown':
        return problem(context, 404, 'This is not here. Somebody may have ended it.');
      case 'counted':
        return context.json({ people: outcome.people }, 409);
      case 'conflict':
        return incidentId ? page(context, incidentId, 409) : board(context, 409);
      default: {
        const at = incidentId ?? (outcome.kind === 'done' ? outcome.id : undefined);
        return at && (await incidents.exists(at)) ? page(context, at) : board(context);
      }
    }
  }

  app.get('/desk/api/incidents', (context) => board(context));
  app.get('/desk/api/incidents/:id', (context) => page(context, idIn(context)));
  app.get('/desk/api/proposals', async (context) => {
    const found = await views.proposal(context.req.query('key') ?? '');
    return found ? context.json(found) : problem(context, 404, 'This is no proposal any more.');
  });
  app.get('/desk/api/alarms', async (context) =>
    context.json({ alarms: alarmsFor(context.get('staffer'), await views.alarms()) }),
  );

  app.post('/desk/api/incidents', limit, async (context) => {
    const wanted = await read(context, OpenIncident);
    if (wanted instanceof Response) return wanted;
    const { commandId: command, ...what } = wanted;
    return answer(context, await incidents.open(what, acting(context, command)));
  });

  app.post('/desk/api/incidents/:id/members', limit, async (context) => {
    const wanted = await read(context, ChangeMembers);
    if (wanted instanceof Response) return wanted;
    const { commandId: command, ...change } = wanted;
    const about = idIn(context);
    return answer(context, await incidents.members(about, change, acting(context, command)), about);
  });

  app.post('/desk/api/proposals/dismiss', limit, async (context) => {
    const wanted = await read(context, DismissProposal);
    if (wanted instanceof Response) return wanted;
    await incidents.dismiss(wanted.key, actorOf(context));
    return board(context);
  });

  app.post('/desk/api/alarms/:id/acknowledge', limit, async (context) => {
    const done = await acknowledge(incidents.db, idIn(context), context.get('staffer').name, now());
    if (done) await incidents.changed();
    return board(context, done ? 200 : 409);
  });

  app.get('/desk/api/audience', async (context) => {
    const wanted = kind.safeParse(context.req.query('kind'));
    const about = context.req.query('incident');
    const audience = wanted.success && audienceFrom(wanted.data, context.req.query('zone'), venue);
    if (!audience || (about !== undefined && !UUID.test(about))) {
      return problem(context, 400, 'Say who: an incident, a place, or all.');
    }
    return context.json(await incidents.audience(audience, about));
  });

  app.post('/desk/api/broadcasts', limit, async (context) => {
    const wanted = await read(context, SendBroadcast);
    if (wanted instanceof Response) return wanted;
    const audience = audienceFrom(wanted.audience, wanted.zone, venue);
    if (!audience) return problem(context, 422, 'Visitors know no such place. Choose one from the list.');
    const { incidentId, category, texts, nextNews, last, delayReason, people } = wanted;
    const wish: BroadcastWish = {
      ...(incidentId && { incidentId }),
      audience,
      category,
      texts: cleaned(texts),
      ...(nextNews && !last && { nextNewsAt: Date.parse(nextNews) }),
      last,
      ...(delayReason && { delayReason }),
      people,
    };
    return answer(context, await incidents.broadcast(wish, acting(context, wanted.commandId)), incidentId);
  });

  app.post('/desk/api/plans/:plan/runs', limit, async (context) => {
    const wanted = await read(context, StartPlan);
    if (wanted instanceof Response) return wanted;
    const { commandId: command, place, incidentId } = wanted;
    const about = { ...(place && { place }), ...(incidentId && { incidentId }) };
    return answer(context, await plans.start(context.req.param('plan'), about, acting(context, command)));
  });

  app.post('/desk/api/plan-runs/:id/tasks/:task', limit, async (context) => {
    const wanted = await read(context, TickPlanTask);
    if (wanted instanceof Response) return wanted;
    const { commandId: command, done, evidence } = wanted;
    const task = { task: context.req.param('task'), done, ...(evidence && { evidence }) };
    return answer(context, await plans.tick(idIn(context), task, acting(context, command)));
  });

  app.post('/desk/api/plan-runs/:id/stop', limit, async (context) => {
    const wanted = await read(context, StopPlan);
    if (wanted instanceof Response) return wanted;
    const { commandId: command, ...change } = wanted;
    return answer(context, await plans.stop(idIn(context), change, acting(context, command)));
  });
}

function audienceFrom(wanted: AudienceKind, zone: string | undefined, venue: Venue): Audience | undefined {
  if (wanted !== 'zone') return { kind: wanted };
  const known = zone && venue.zones.some((one) => one.id === zone && one.public);
  return known ? { kind: 'zone', zone } : undefined;
}

/** An id that is none finds nothing. */
function idIn(context: Context): string {
  const given = context.req.param('id') ?? '';
  return UUID.test(given) ? given : '00000000-0000-0000-0000-000000000000';
}

/** Empty texts are none; everything said to visitors is well-formed. */
function cleaned(texts: object): Record<string, string> {
  const kept = Object.entries(texts as Record<string, string>)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => [language, text.toWellFormed().replaceAll('\u0000', '')]);
  return Object.fromEntries(kept) as Record<string, string>;
}

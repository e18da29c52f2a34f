import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { UUID } from '@touchline/sdk/model';
import { maySuspend } from '../process/suspension.ts';
import type { Staff } from '../process/verdict.ts';
import { declare, lift, suspensionsSince } from '../store/suspensions.ts';
import type { Audit } from './audit.ts';
import type { Desk } from './desk.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import { limit } from './read.ts';
import type { Staffer } from './staffer.ts';
import type { SuspensionList } from './types.ts';

export const DeclareSuspension = z.object({ reason: z.string().trim().min(3).max(400) });

/**
 * `GET /desk/api/suspensions`, `POST` there to declare one, `POST …/:id/lift` to end it.
 *
 * While it lasts, the clocks of everything that is not critical stand still: nobody can serve anybody during an
 * evacuation, and nobody should look late for it.
 */
export function addSuspensionRoutes(
  app: Hono<Env>,
  { desk, staff, audit }: { desk: Desk; staff: (staffer: Staffer) => Staff; audit: Audit },
): void {
  const { db, board, circumstances } = desk;
  const may = (context: Context<Env>) => {
    const staffer = context.get('staffer');
    const works = staffer.role === 'control_room' || staffer.role === 'responder';
    return works && maySuspend(staff(staffer));
  };

  const list = async (context: Context<Env>): Promise<Response> => {
    const found = await suspensionsSince(db, circumstances().now);
    const suspensions = found.map(({ id, from, to, reason, by, liftedBy }) => ({
      id,
      from: new Date(from).toISOString(),
      ...(to !== undefined && { to: new Date(to).toISOString() }),
      reason,
      by: by.name,
      ...(liftedBy && { liftedBy: liftedBy.name }),
    }));
    return context.json({ suspensions, maySuspend: may(context) } satisfies SuspensionList);
  };

  app.get('/desk/api/suspensions', (context) => list(context));

  app.post('/desk/api/suspensions', limit, async (context) => {
    const staffer = context.get('staffer');
    if (!may(context)) return notYours(context);
    const read = DeclareSuspension.safeParse(await context.req.json().catch(() => undefined));
    if (!read.success) return problem(context, 400, 'Say in a few words why everything is held up.');
    const { now, newId } = circumstances();
    const id = newId();
    const { id: by, name } = staffer;
    const isNew = await db.transaction().execute(async (tx) => {
      const open = (await suspensionsSince(tx, now)).some(({ to }) => to === undefined);
      if (!open) await declare(tx, { id, from: now, reason: read.data.reason, by: { id: by, name } });
      return !open;
    });
    if (!isNew) return problem(context, 422, 'Everything is held up already. Lift that first.');
    await audit.note(staffer, { action: 'suspension_declared', subject: id });
    board.changed();
    return list(context);
  });

  app.post('/desk/api/suspensions/:id/lift', limit, async (context) => {
    const staffer = context.get('staffer');
    if (!may(context)) return notYours(context);
    const id = context.req.param('id');
    const { id: by, name } = staffer;
    const { now } = circumstances();
    const lifted =
      UUID.test(id) && (await db.transaction().execute((tx) => lift(tx, id, now, { id: by, name })));
    if (!lifted) return problem(context, 422, 'This was lifted already.');
    await audit.note(staffer, { action: 'suspension_lifted', subject: id });
    board.changed();
    return list(context);
  });
}

function notYours(context: Context<Env>): Response {
  return problem(context, 403, 'Only the control room holds everything up and lets it go on.', {
    code: 'forbidden',
  });
}

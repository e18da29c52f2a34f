import type { Context, Hono } from 'hono';
import { CLOSE_AFTER_MS, REOPEN_WINDOW_MS, type VenueEvent } from '@touchline/sdk/model';
import type { Staff } from '../process/verdict.ts';
import type { VenueAtWork } from '../setup/venue.ts';
import {
  archiveCounts,
  type ArchiveOrder,
  archiveOrders,
  keepArchiveOrder,
  readyCount,
} from '../store/archive.ts';
import type { Audit } from './audit.ts';
import type { Desk } from './desk.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import type { Staffer } from './staffer.ts';
import type { ArchiveList, ArchivedEvent } from './types.ts';

/** The last solution of an event closes by silence, and until then and a while longer its reporter may object. */
const AFTER_END_MS = CLOSE_AFTER_MS + REOPEN_WINDOW_MS;

type Span = Pick<ArchiveOrder, 'from' | 'to'>;

interface OverEvent extends Span {
  event: VenueEvent;
  /** Epoch ms. */
  allowedFrom: number;
}

/**
 * `GET /desk/api/archive`: events that are over, and where their reports are. `POST …/:event` archives one of them;
 * asked once more, it also takes what came in since.
 *
 * To an event belongs what was received from its doors on until the next doors, and to the first whatever was before.
 */
export function addArchiveRoutes(
  app: Hono<Env>,
  {
    desk,
    venue,
    staff,
    audit,
  }: { desk: Desk; venue: VenueAtWork; staff: (staffer: Staffer) => Staff; audit: Audit },
): void {
  const { db, circumstances } = desk;

  function overEvents(now: number): OverEvent[] {
    const { events = [] } = venue.config(venue.venue.venue.id, now) ?? {};
    const inOrder = events.toSorted((a, b) => Date.parse(a.doors) - Date.parse(b.doors));
    return inOrder.flatMap((event, place) => {
      const next = inOrder[place + 1];
      const to = Math.min(next ? Date.parse(next.doors) : now, now);
      const from = place === 0 ? 0 : Date.parse(event.doors);
      const end = Date.parse(event.end);
      return end <= now ? [{ event, from, to, allowedFrom: end + AFTER_END_MS }] : [];
    });
  }

  const list = async (context: Context<Env>): Promise<Response> => {
    const { now } = circumstances();
    const orders = new Map((await archiveOrders(db)).map((order) => [order.event, order]));
    const events: ArchivedEvent[] = [];
    for (const { event, allowedFrom, ...time } of overEvents(now)) {
      const order = orders.get(event.id);
      const { named, ...counts } = await archiveCounts(db, time, now);
      const ordered = order && {
        at: new Date(order.at).toISOString(),
        by: order.by.name,
        going: await readyCount(db, both(time, order), now),
      };
      events.push({
        id: event.id,
        labels: event.labels,
        end: event.end,
        allowedFrom: new Date(allowedFrom).toISOString(),
        ...(ordered && { ordered }),
        ...counts,
        named,
      });
    }
    return context.json({ events } satisfies ArchiveList);
  };

  app.get('/desk/api/archive', (context) => list(context));

  app.post('/desk/api/archive/:event', async (context) => {
    const staffer = context.get('staffer');
    const { now } = circumstances();
    const wanted = overEvents(now).find(({ event }) => event.id === context.req.param('event'));
    if (!wanted)
      return problem(
        context,
        404,
        'No event of this name is over. `GET /desk/api/archive` has those that are.',
      );
    const { event, allowedFrom, from, to } = wanted;
    if (now < allowedFrom) {
      const day = new Date(allowedFrom).toISOString();
      return problem(
        context,
        422,
        `Reporters of this event may still say that it is not solved. Archive it from ${day} on.`,
      );
    }
    await keepArchiveOrder(db, { event: event.id, from, to, at: now, by: staff(staffer) });
    await audit.note(staffer, {
      action: 'event_archived',
      subject: event.id,
      facts: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    });
    return list(context);
  });
}

/** What lies in one span and in the other. */
function both(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

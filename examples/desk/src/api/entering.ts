import { createHmac } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import {
  BATCH_TYPE,
  type BatchAnswer,
  cleanDeep,
  DATA_SCHEMA,
  type Issue,
  kindOf,
  maskWords,
  problemName,
  questionsOf,
  referenceOf,
  subcategoryOf,
  trackingHashOf,
  UUID,
} from '@touchline/sdk/model';
import type { Staff } from '../process/verdict.ts';
import type { VenueAtWork } from '../setup/venue.ts';
import { noteEntered } from '../store/entered.ts';
import type { DeskTables } from '../store/schema.ts';
import type { Audit } from './audit.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import type { Staffer } from './staffer.ts';
import type { EnteredReport } from './types.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
export const EnterReport = z.object({
  id: z.string().regex(UUID),
  category: z.string().refine((id) => subcategoryOf(id) !== undefined, 'There is no such topic.'),
  channel: z.enum(['phone', 'counter', 'social', 'email']),
  capturedAt: z.iso.datetime({ offset: true }),
  location: z
    .object({
      zone: line(80),
      gate: line(80),
      block: line(80),
      row: line(20),
      seat: line(20),
      stand: line(80),
      asset: line(80),
      spot: line(160),
    })
    .partial(),
  fields: z.record(
    z.string().regex(/^\w{1,40}$/),
    z.union([z.string().max(4000), z.int(), z.boolean(), z.array(z.string().max(200)).max(30)]),
  ),
  description: line(4000).optional(),
  reporter: z
    .object({ name: line(80), contact: line(254), language: line(35), onBehalfOf: line(80) })
    .partial(),
});

export interface EnteringOptions {
  db: Kysely<DeskTables>;
  venue: VenueAtWork;
  /** From which tracking secrets are made, so that a repeated report opens with the same link. */
  secret: string;
  accept: (request: Request) => Promise<Response>;
  staff: (staffer: Staffer) => Staff;
  audit: Audit;
  now: () => number;
}

/**
 * `POST /desk/api/reports`: a report for somebody on the phone, at the counter or on social media.
 *
 * It goes through the same acceptance as one from a phone: judged, received once by its id, promised, forwarded.
 */
export function addEnteringRoutes(
  app: Hono<Env>,
  { db, venue, secret, accept, staff, audit, now }: EnteringOptions,
): void {
  app.post('/desk/api/reports', limit, async (context) => {
    const found = await read(context, EnterReport);
    if (found instanceof Response) return found;
    const { id } = found;
    const capturedAt = Date.parse(found.capturedAt);
    if (capturedAt > now() + 60_000) {
      return problem(context, 422, 'The time of the report lies in the future. Please check it.', {
        errors: [{ pointer: '/time', detail: 'This lies in the future.' }],
      });
    }
    const tracking = createHmac('sha256', secret).update(`tracking ${id}`).digest();
    const trackingSecret = tracking.subarray(0, 20).toString('base64url');
    const issue = await issueOf(found, trackingSecret, eventAt(venue, capturedAt));
    const { priority } = venue.judge(issue, { capturedAt, receivedAt: now() });
    const staffer = context.get('staffer');
    await noteEntered(db, id, staff(staffer));
    await audit.note(staffer, { action: 'command_given', subject: id, facts: { type: 'enter' } });
    const answer = await accept(
      new Request(new URL('/touchline/v1/events', context.req.url), {
        method: 'POST',
        headers: { 'content-type': BATCH_TYPE },
        body: JSON.stringify([
          {
            specversion: '1.0',
            id,
            source: 'urn:touchline:device:desk',
            type: 'touchline.issue.reported',
            dataschema: DATA_SCHEMA,
            subject: id,
            time: new Date(capturedAt).toISOString(),
            sequence: '000001',
            lane: priority === 'P1' ? 'urgent' : 'normal',
            datacontenttype: 'application/json',
            data: issue,
          },
        ]),
      }),
    );
    return told(context, id, trackingSecret, answer);
  });
}

async function issueOf(
  report: z.infer<typeof EnterReport>,
  trackingSecret: string,
  event: string | undefined,
): Promise<Issue> {
  const { category, channel, location, fields, description, reporter } = report;
  const issue = cleanDeep({
    category,
    kind: kindOf(category),
    stage: subcategoryOf(category)?.stages[0] ?? 'watch',
    location: { ...(event && { event }), ...location },
    fields,
    ...(description && { description }),
    reporter,
    attachments: [],
    channel,
    // Told aloud before it was written down.
    consent: { version: 'desk-1' },
    trackingHash: await trackingHashOf(trackingSecret),
  }) as Issue;
  return maskWords(issue, questionsOf);
}

/** The event that is on, or the next one. */
function eventAt(venue: VenueAtWork, at: number): string | undefined {
  const events = venue.config(venue.venue.venue.id, at)?.events ?? [];
  return events.find(({ end }) => Date.parse(end) + 2 * 3_600_000 > at)?.id;
}

async function told(context: Context, id: string, secret: string, answer: Response): Promise<Response> {
  const body = (await answer.json().catch(() => undefined)) as Partial<BatchAnswer> | undefined;
  const result = body?.results?.find((one) => one.id === id);
  if (result?.outcome === 'accepted') {
    const { reference, respondBy, priority } = result.receipt;
    return context.json({
      id,
      reference,
      ...(respondBy && { respondBy }),
      ...(priority && { priority }),
      link: `/track#tl=${id}.${secret}`,
    } satisfies EnteredReport);
  }
  if (result?.outcome === 'refused') {
    if (problemName(result.problem) === 'id-reused') {
      const title = `The first version was received as ${referenceOf(id)}. Add what changed there as a note.`;
      return problem(context, 409, title);
    }
    return problem(context, 422, result.problem.detail ?? result.problem.title, {
      errors: result.problem.errors ?? [],
    });
  }
  return problem(
    context,
    503,
    'It could not be stored just now. Nothing is lost here; please send it again.',
  );
}

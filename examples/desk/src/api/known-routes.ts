import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { UUID } from '@touchline/sdk/model';
import { LANGUAGES } from '@touchline/sdk/words';
import { maySee } from '../process/access.ts';
import { maySpeakToAll } from '../process/known-issue.ts';
import type { Staff } from '../process/verdict.ts';
import type { Venue } from '../setup/venue-file.ts';
import { queueLine } from '../store/issues.ts';
import type { ToldKnownIssue } from '../store/known-issues.ts';
import type { DeskTables } from '../store/schema.ts';
import type { Audit } from './audit.ts';
import type { Env } from './guard.ts';
import type { KnownDesk, KnownOutcome } from './known-issues.ts';
import { problem } from './problem.ts';
import { limit, read } from './read.ts';
import type { Staffer } from './staffer.ts';
import type { KnownIssueRow, KnownList } from './types.ts';

const texts = z.partialRecord(z.enum(LANGUAGES), z.string().trim().max(280));
const instant = z.iso.datetime({ offset: true });
const commandId = z.string().min(8).max(80);
const version = z.int().min(1);
const id = z.string().regex(UUID);

export const PublishKnown = z.object({
  commandId,
  category: z.string().max(80),
  zone: z.string().max(80).optional(),
  texts,
  nextNews: instant.optional(),
  from: id.optional(),
});
export const UpdateKnown = z.object({ commandId, version, texts, nextNews: instant.optional() });
export const SolveKnown = z.object({ commandId, version, texts: texts.optional() });
export const AttachIssue = z.object({ issueId: id });

type In = Context<Env>;

interface KnownRoutes {
  known: KnownDesk;
  venue: Venue;
  staff: (staffer: Staffer) => Staff;
  audit: Audit;
  db: Kysely<DeskTables>;
}

/** `/desk/api/known`: everybody at the desk reads it and says who has it too; few speak to all visitors. */
export function addKnownRoutes(app: Hono<Env>, { known, venue, staff, audit, db }: KnownRoutes): void {
  const actorOf = (context: In) => staff(context.get('staffer'));

  async function list(context: In, status: 200 | 409 = 200): Promise<Response> {
    const found: KnownList = {
      issues: (await known.list()).map(rowOf),
      maySpeak: context.get('staffer').role !== 'machine' && maySpeakToAll(actorOf(context)),
    };
    return context.json(found, status);
  }

  async function answer(context: In, outcome: KnownOutcome): Promise<Response> {
    if (outcome.kind === 'done') {
      await audit.note(context.get('staffer'), { action: 'visitors_told', subject: outcome.id });
    }
    switch (outcome.kind) {
      case 'refused':
        return problem(context, outcome.code === 'forbidden' ? 403 : 422, outcome.reason, {
          code: outcome.code,
        });
      case 'unknown':
        return problem(context, 404, 'There is no such known issue.');
      case 'conflict':
        return list(context, 409);
      default:
        return list(context);
    }
  }

  const onceId = (context: In, command: string) => `known:${context.get('staffer').id}:${command}`;

  app.get('/desk/api/known', (context) => list(context));

  app.post('/desk/api/known', limit, async (context) => {
    const wanted = await read(context, PublishKnown);
    if (wanted instanceof Response) return wanted;
    const { category, zone, from, ...more } = wanted;
    if (from && !(await isThereFor(context, from))) return unknownIssue(context);
    if (zone && !venue.zones.some((one) => one.id === zone && one.public)) {
      return problem(context, 422, 'Visitors know no such place. Choose one from the list.');
    }
    const outcome = await known.publish(
      { category, ...(zone && { zone }), ...wordingOf(more), ...(from && { from }) },
      { actor: actorOf(context), onceId: onceId(context, wanted.commandId) },
    );
    return answer(context, outcome);
  });

  app.post('/desk/api/known/:id/update', limit, async (context) => {
    const wanted = await read(context, UpdateKnown);
    if (wanted instanceof Response) return wanted;
    return answer(context, await known.update(wordingOf(wanted), spoken(context, wanted)));
  });

  app.post('/desk/api/known/:id/solve', limit, async (context) => {
    const wanted = await read(context, SolveKnown);
    if (wanted instanceof Response) return wanted;
    const last = wanted.texts && wordingOf({ texts: wanted.texts }).texts;
    return answer(context, await known.solve(last, spoken(context, wanted)));
  });

  app.post('/desk/api/known/:id/issues', limit, async (context) => {
    const wanted = await read(context, AttachIssue);
    if (wanted instanceof Response) return wanted;
    const knownId = idIn(context);
    if (!(await isThereFor(context, wanted.issueId))) return unknownIssue(context);
    if (!(await known.exists(knownId))) return problem(context, 404, 'There is no such known issue.');
    const outcome = await known.attach(wanted.issueId, knownId, actorOf(context));
    if (outcome.kind === 'refused') return problem(context, 422, outcome.reason);
    return outcome.kind === 'unknown' ? unknownIssue(context) : list(context);
  });

  /** Whether whoever asks may know of the issue. */
  async function isThereFor(context: In, issueId: string): Promise<boolean> {
    const line = await queueLine(db, issueId);
    return line !== undefined && maySee(context.get('staffer'), line.issue);
  }

  function spoken(context: In, wanted: { commandId: string; version: number }) {
    return {
      id: idIn(context),
      version: wanted.version,
      actor: actorOf(context),
      onceId: onceId(context, wanted.commandId),
    };
  }
}

function unknownIssue(context: Context): Response {
  return problem(context, 404, 'There is no such issue.');
}

/** An id that is none finds nothing. */
function idIn(context: Context): string {
  const given = context.req.param('id') ?? '';
  return UUID.test(given) ? given : '00000000-0000-0000-0000-000000000000';
}

/** Empty texts are none. */
function wordingOf({ texts: said, nextNews }: { texts: object; nextNews?: string | undefined }) {
  const kept = Object.entries(said as Record<string, string>)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => [language, text.toWellFormed().replaceAll('\u0000', '')]);
  return {
    texts: Object.fromEntries(kept) as Record<string, string>,
    ...(nextNews && { nextNewsAt: Date.parse(nextNews) }),
  };
}

function rowOf(known: ToldKnownIssue): KnownIssueRow {
  const { nextNewsAt, publishedAt, updatedAt, solvedAt, by, ...rest } = known;
  return {
    ...rest,
    by: by.name,
    publishedAt: iso(publishedAt),
    updatedAt: iso(updatedAt),
    ...(nextNewsAt !== undefined && { nextNews: iso(nextNewsAt) }),
    ...(solvedAt !== undefined && { solvedAt: iso(solvedAt) }),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

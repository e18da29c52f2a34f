import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UUID } from '@touchline/sdk/model';
import { decide } from '../process/decide.ts';
import { open } from '../process/by-time.ts';
import type { Staff } from '../process/verdict.ts';
import { eventsOf, queueLine, queueLines, reportOf, wordsOf } from '../store/issues.ts';
import type { VenueAtWork } from '../setup/venue.ts';
import { type Auth, isOwnOrigin, type Staffer, stafferOf, staffRoleOf } from './auth.ts';
import type { Desk, Outcome } from './desk.ts';
import { faultOf } from './fault.ts';
import { feed } from './feed.ts';
import type { KnownDesk } from './known-issues.ts';
import { addKnownRoutes } from './known-routes.ts';
import { commandFrom, readCommand } from './parse.ts';
import { people, personOf } from './people.ts';
import { problem } from './problem.ts';
import { byUrgency, detailOf, rowOf } from './rows.ts';
import type { IssueDetail, IssueList, Me } from './types.ts';
import { venueNames } from './venue.ts';

/** More than any venue has open; a page that asks for all of history gets the newest of it. */
const MOST_LINES = 20_000;

export interface DeskAppOptions {
  auth: Auth;
  desk: Desk;
  known: KnownDesk;
  venue: VenueAtWork;
  /** A photo of a report, once all of it is here. */
  attachment: (
    issueId: string,
    sha256: string,
  ) => Promise<{ mediaType: string; bytes: Uint8Array } | undefined>;
  /** Ends the feeds. */
  stopping: AbortSignal;
}

type Env = { Variables: { staffer: Staffer } };

/** Everything under `/desk/api` and `/desk/auth`. */
export function deskApp(options: DeskAppOptions): Hono<Env> {
  const { auth, desk, known, venue, attachment, stopping } = options;
  const { db, board, circumstances } = desk;
  const { teams } = venue.venue;
  const names = venueNames(venue.venue);
  const app = new Hono<Env>();

  const staff = ({ id, name, role, team }: Staffer): Staff => ({
    id,
    name,
    role: staffRoleOf({ role, team }, teams),
  });

  async function detail(id: string, staffer: Staffer): Promise<IssueDetail | undefined> {
    const [line, report, events, words] = [
      await queueLine(db, id),
      await reportOf(db, id),
      await eventsOf(db, id),
      await wordsOf(db, id),
    ];
    return line && detailOf({ line, report, events, words }, staff(staffer), circumstances());
  }

  async function answer(context: Context<Env>, id: string, outcome: Outcome): Promise<Response> {
    if (outcome.kind === 'refused') {
      const status = outcome.code === 'forbidden' ? 403 : 422;
      return problem(context, status, outcome.reason, { code: outcome.code });
    }
    const now = await detail(id, context.get('staffer'));
    if (!now) return unknownIssue(context);
    return context.json(now, outcome.kind === 'conflict' ? 409 : 200);
  }

  app.use('/desk/api/*', async (context, next) => {
    context.header('cache-control', 'no-store');
    if (context.req.method !== 'GET' && !isOwnPage(context.req.raw.headers)) {
      return problem(context, 403, 'Commands are taken from the desk’s own pages only.');
    }
    const staffer = await stafferOf(auth, context.req.raw.headers);
    if (!staffer) return problem(context, 401, 'Please sign in.');
    context.set('staffer', staffer);
    await next();
  });
  app.on(['GET', 'POST'], '/desk/auth/*', (context) => auth.handler(context.req.raw));

  app.get('/desk/api/me', (context) => {
    const { id, name, email, role } = context.get('staffer');
    return context.json({ id, name, email, role } satisfies Me);
  });

  app.get('/desk/api/venue', async (context) => context.json({ ...(await names), people: await people(db) }));

  app.get('/desk/api/issues', async (context) => {
    const view = context.req.query('view') ?? 'open';
    const text = context.req.query('q')?.trim().slice(0, 200);
    // The cursor first: what changes while the queue is read comes again in the feed.
    const cursor = await board.cursor();
    const lines = await queueLines(db, {
      openOnly: view !== 'all',
      ...(view === 'mine' && { assigneeId: context.get('staffer').id }),
      ...(text && { text }),
      limit: MOST_LINES,
    });
    const { calendars, now } = circumstances();
    const issues = lines.map((line) => rowOf(line, calendars, now)).toSorted(byUrgency);
    return context.json({ issues, cursor } satisfies IssueList);
  });

  app.get('/desk/api/issues/:id', async (context) => {
    const id = context.req.param('id');
    const staffer = context.get('staffer');
    if (!UUID.test(id)) return unknownIssue(context);
    return answer(context, id, await desk.change({ issueId: id, actor: staff(staffer), decide: open }));
  });

  app.post(
    '/desk/api/issues/:id/commands',
    bodyLimit({ maxSize: 65_536, onError: (context) => problem(context, 413, 'That is too long.') }),
    async (context) => {
      const id = context.req.param('id');
      const staffer = context.get('staffer');
      if (!UUID.test(id)) return unknownIssue(context);
      const read = readCommand(await context.req.json().catch(() => undefined));
      if ('flaw' in read) return problem(context, 400, read.flaw);
      const { commandId, version, command: wanted } = read.request;
      const to = wanted.type === 'assign' ? await personOf(db, wanted.to) : undefined;
      const command = commandFrom(wanted, () => to);
      if (!command)
        return problem(context, 422, 'There is no such team or person. Choose one from the list.');
      const actor = staff(staffer);
      const outcome = await desk.change({
        issueId: id,
        actor,
        onceId: `command:${staffer.id}:${commandId}`,
        // A note takes nothing from anybody, whatever happened meanwhile.
        ...(command.type !== 'note' && { version }),
        decide: (issue, now) => decide(issue, command, actor, now),
      });
      return answer(context, id, outcome);
    },
  );

  app.get('/desk/api/issues/:id/attachments/:sha256', async (context) => {
    const { id, sha256 } = context.req.param();
    const found = UUID.test(id) && /^[\w-]{43}$/.test(sha256) ? await attachment(id, sha256) : undefined;
    if (!found) return problem(context, 404, 'This photo is not here, or not here yet.');
    return context.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  app.get('/desk/api/feed', (context) =>
    feed(context, {
      board,
      toRow: (line) => {
        const { calendars, now } = circumstances();
        return rowOf(line, calendars, now);
      },
      stopping,
      stillAllowed: async () => (await stafferOf(auth, context.req.raw.headers)) !== undefined,
    }),
  );

  addKnownRoutes(app, { known, venue: venue.venue, staff });

  app.all('/desk/api/*', (context) => problem(context, 404, 'There is nothing here.'));
  app.onError((error, context) => {
    console.error('The desk could not answer.', faultOf(error));
    return problem(context, 500, 'Something went wrong here. Nothing was changed; please try again.');
  });
  return app;
}

/** Browsers say where a request comes from; a program that says nothing has no cookies to misuse. */
function isOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return isOwnOrigin(origin, headers);
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}

function unknownIssue(context: Context): Response {
  return problem(context, 404, 'There is no such issue.');
}

import { type Context, Hono } from 'hono';
import { UUID } from '@touchline/sdk/model';
import { couldSee, mayReach, maySee } from '../process/access.ts';
import { asOther } from '../process/steps/joining.ts';
import { withSteps } from '../process/steps-held.ts';
import { decide } from '../process/decide.ts';
import { open } from '../process/by-time.ts';
import type { Staff } from '../process/verdict.ts';
import { eventsOf, queueLine, queuePage, reportOf, wordsOf } from '../store/issues.ts';
import type { Playbooks } from '../setup/playbooks.ts';
import type { VenueAtWork } from '../setup/venue.ts';
import { addAccountRoutes } from './account-routes.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { addArchiveRoutes } from './archive-routes.ts';
import { createAudit } from './audit.ts';
import { addAuditRoutes } from './audit-routes.ts';
import type { Auth } from './auth.ts';
import { addAuthRoutes } from './auth-routes.ts';
import { addConsoleRoutes } from './console-routes.ts';
import type { Desk, Outcome } from './desk.ts';
import { addEnteringRoutes, type EnteringOptions } from './entering.ts';
import { faultOf } from './fault.ts';
import { feed } from './feed.ts';
import { feedRoom } from './feed-room.ts';
import { addFigureRoutes } from './figures.ts';
import { type Caller, type Env, guard } from './guard.ts';
import { machineOf } from './keys.ts';
import { addIncidentRoutes } from './incident-routes.ts';
import { incidentViews } from './incident-views.ts';
import type { IncidentDesk } from './incidents.ts';
import { addIssuePageRoutes } from './issue-page.ts';
import type { KnownDesk } from './known-issues.ts';
import { addKioskRoutes } from './kiosk-routes.ts';
import { addKnownRoutes } from './known-routes.ts';
import { besideOf, otherOf, withOther } from './joining.ts';
import { commandFrom, readCommand } from './parse.ts';
import { people, personOf } from './people.ts';
import type { PlanDesk } from './plan-desk.ts';
import { openApi } from './openapi.ts';
import { IssuesQuery, pageText } from './paging.ts';
import { problem } from './problem.ts';
import { limit } from './read.ts';
import { byUrgency, detailOf, rowOf } from './rows.ts';
import { addSurveyRoutes } from './survey-routes.ts';
import { addSuspensionRoutes } from './suspension-routes.ts';
import { isRole, type Staffer, stafferOf, staffRoleOf } from './staffer.ts';
import { addStepRoutes, stepsHeld } from './steps-held.ts';
import { addTaskRoutes } from './task-routes.ts';
import type { IssueDetail, IssueList, IssueRow, Me } from './types.ts';
import { searcherFor } from './search.ts';
import { venueNames } from './venue.ts';

export interface DeskAppOptions {
  auth: Auth;
  desk: Desk;
  known: KnownDesk;
  incidents: IncidentDesk;
  plans: PlanDesk;
  venue: VenueAtWork;
  /** How the venue handles each kind of issue; without them the page shows none. */
  playbooks?: Playbooks;
  /** The relay that takes what is entered here; without one nothing is entered. */
  entering?: Pick<EnteringOptions, 'accept' | 'secret'>;
  /** A photo of a report, once all of it is here. */
  attachment: (
    issueId: string,
    sha256: string,
  ) => Promise<{ mediaType: string; bytes: Uint8Array } | undefined>;
  /** @default one of its own */
  accounts?: Accounts;
  /** Where people reach the desk, `https://arena.example`. */
  url: string;
  /** The name of the venue's own sign-in. */
  single?: string | undefined;
  /** An invented venue. @default false */
  demo?: boolean;
  /** What the relay has taken and the desk has not yet; epoch ms. */
  undelivered?: () => Promise<{ count: number; oldestAt?: number }>;
  /** Ends the feeds. */
  stopping: AbortSignal;
}

/** Everything under `/desk/api` and `/desk/auth`. */
export function deskApp(options: DeskAppOptions): Hono<Env> {
  const {
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    playbooks,
    entering,
    attachment,
    url,
    single,
    demo,
    undelivered,
    stopping,
  } = options;
  const views = incidentViews({ desk, incidents, plans });
  const { db, board, circumstances } = desk;
  const { teams } = venue.venue;
  const names = venueNames(venue.venue);
  const searcher = searcherFor(venue.venue);
  const audit = createAudit(db);
  const accounts = options.accounts ?? createAccounts({ db, auth });
  const app = new Hono<Env>();

  const staff = ({ id, name, role, team }: Staffer): Staff => ({
    id,
    name,
    role: staffRoleOf({ role, team }, teams),
  });

  async function callerOf(headers: Headers): Promise<Caller> {
    if (headers.has('authorization')) return machineOf(db, headers);
    const staffer = await stafferOf(auth, headers);
    return staffer && { staffer };
  }

  async function detail(id: string, staffer: Staffer): Promise<IssueDetail | undefined> {
    const [line, report, events, words] = [
      await queueLine(db, id),
      await reportOf(db, id),
      await eventsOf(db, id),
      await wordsOf(db, id),
    ];
    if (!line) return undefined;
    const playbook = playbooks?.for(line.issue.category);
    const roles = playbooks?.roles ?? {};
    return detailOf(
      { line, report, events, words, playbook, roles, mayReach: mayReach(staffer, line.issue) },
      staff(staffer),
      circumstances(),
    );
  }

  async function answer(context: Context<Env>, id: string, outcome: Outcome): Promise<Response> {
    if (outcome.kind === 'unknown') return unknownIssue(context);
    if (outcome.kind === 'refused') {
      const status = outcome.code === 'forbidden' ? 403 : 422;
      return problem(context, status, outcome.reason, { code: outcome.code });
    }
    const now = await detail(id, context.get('staffer'));
    if (!now) return unknownIssue(context);
    return context.json(now, outcome.kind === 'conflict' ? 409 : 200);
  }

  app.use('/desk/api/*', guard({ url, callerOf }));
  addAuthRoutes(app, { auth, accounts, audit, db, single: single !== undefined });
  addAccountRoutes(app, { accounts, audit, url, single, demo });
  addAuditRoutes(app, { db, audit });
  addArchiveRoutes(app, { desk, venue, staff, audit });
  addFigureRoutes(app, { db, audit, circumstances });

  const description = openApi();
  app.get('/desk/api/openapi.json', (context) => context.json(description));

  app.get('/desk/api/me', (context) => {
    const { id, name, email, role, team } = context.get('staffer');
    return isRole(role) ? context.json({ id, name, email, role, team } satisfies Me) : context.notFound();
  });

  app.get('/desk/api/venue', async (context) => {
    // Who reads figures reads them without persons.
    const isAnalyst = context.get('staffer').role === 'analyst';
    return context.json({ ...(await names), people: isAnalyst ? [] : await people(db) });
  });

  app.get('/desk/api/issues', async (context) => {
    const staffer = context.get('staffer');
    const wanted = IssuesQuery.safeParse(context.req.query());
    if (!wanted.success)
      return problem(context, 400, 'Ask for open, mine or all, and go on with what `next` said.');
    const { view, q: text, limit: most, after } = wanted.data;
    const search = text ? (await searcher).read(text, await people(db)) : undefined;
    // The cursor first: what changes while the queue is read comes again in the feed.
    const cursor = await board.cursor();
    const { lines, end } = await queuePage(db, {
      openOnly: view !== 'all',
      ...(view === 'mine' && { assigneeId: staffer.id }),
      ...(search && { search }),
      limit: most,
      viewer: staffer,
      ...(after && { after }),
    });
    // That somebody searched and how much they saw; what for may be somebody's name.
    if (text) await audit.note(staffer, { action: 'searched', facts: { found: lines.length } });
    const { calendars, now } = circumstances();
    const issues = lines.map((line) => shownTo(staffer, rowOf(line, calendars, now))).toSorted(byUrgency);
    return context.json({
      issues,
      ...(end && { next: pageText(end) }),
      cursor,
    } satisfies IssueList);
  });

  app.get('/desk/api/issues/:id', async (context) => {
    const id = context.req.param('id');
    const staffer = context.get('staffer');
    if (!UUID.test(id)) return unknownIssue(context);
    const outcome = await desk.change({
      issueId: id,
      actor: staff(staffer),
      decide: open,
      seenBy: (issue) => maySee(staffer, issue),
    });
    if (outcome.kind !== 'unknown') await audit.note(staffer, { action: 'issue_opened', subject: id });
    // What is in the archive is shown as it was; nobody's looking changes it.
    return answer(context, id, outcome.kind === 'refused' ? { kind: 'seen' } : outcome);
  });

  app.post('/desk/api/issues/:id/commands', limit, async (context) => {
    const id = context.req.param('id');
    const staffer = context.get('staffer');
    if (!UUID.test(id)) return unknownIssue(context);
    const read = readCommand(await context.req.json().catch(() => undefined));
    if ('flaw' in read) return problem(context, 400, read.flaw);
    const { commandId, version, command: wanted } = read.request;
    const to = wanted.type === 'assign' ? await personOf(db, wanted.to) : undefined;
    const other = await otherOf(db, id, wanted);
    const joined = other && maySee(staffer, other) ? other : undefined;
    const command = commandFrom(wanted, () => to, joined && asOther(joined));
    if (!command) {
      const what = wanted.type === 'merge' ? 'issue to join it with' : 'team or person';
      return problem(context, 422, `There is no such ${what}. Choose one from the list.`);
    }
    const actor = staff(staffer);
    const steps = await stepsHeld(db, playbooks, id, wanted);
    const outcome = await desk.change({
      issueId: id,
      actor,
      onceId: `command:${staffer.id}:${commandId}`,
      // A note takes nothing from anybody, whatever happened meanwhile.
      ...(command.type !== 'note' && { version }),
      seenBy: (issue) => maySee(staffer, issue),
      decide: (issue, now, beside) =>
        withSteps(decide(issue, withOther(command, beside), actor, now), steps, actor, now),
      ...(other && { beside: besideOf(command, other) }),
    });
    if (outcome.kind === 'done') {
      await audit.note(staffer, { action: 'command_given', subject: id, facts: { type: command.type } });
    }
    return answer(context, id, outcome);
  });

  app.get('/desk/api/issues/:id/attachments/:sha256', async (context) => {
    const { id, sha256 } = context.req.param();
    const staffer = context.get('staffer');
    const line = UUID.test(id) ? await queueLine(db, id) : undefined;
    const mine = line !== undefined && maySee(staffer, line.issue);
    const found = mine && /^[\w-]{43}$/.test(sha256) ? await attachment(id, sha256) : undefined;
    if (!found) return problem(context, 404, 'This photo is not here, or not here yet.');
    await audit.note(staffer, { action: 'photo_opened', subject: id });
    return context.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  const room = feedRoom({
    board,
    rowOf: (line, machine) => {
      const { calendars, now } = circumstances();
      return shownTo({ role: machine ? 'machine' : 'responder' }, rowOf(line, calendars, now));
    },
    historyOf: (id) => eventsOf(db, id),
    alarms: { read: () => views.alarms(), watch: (listener) => incidents.watch(listener) },
  });
  app.get('/desk/api/feed', (context) => {
    const staffer = context.get('staffer');
    const machine = staffer.role === 'machine';
    return feed(context, {
      room,
      viewer: staffer,
      now: () => circumstances().now,
      toldOf: async (telling) => {
        const { issue } = telling.line;
        if (maySee(staffer, issue)) return telling.issue(machine);
        // What they could see until it went elsewhere has to leave their screen.
        return couldSee(staffer, issue, await telling.history()) ? telling.gone() : undefined;
      },
      stopping,
      stillAllowed: async () => isSame(staffer, await callerOf(context.req.raw.headers)),
      onChange: (listener) => accounts.onChange((id) => id === staffer.id && listener()),
    });
  });

  addKioskRoutes(app, { db, venue: venue.venue, now: () => circumstances().now });
  addSurveyRoutes(app, { db, now: () => circumstances().now });
  addTaskRoutes(app, desk);
  addStepRoutes(app, playbooks);
  addSuspensionRoutes(app, { desk, staff, audit });
  addConsoleRoutes(app, {
    desk,
    venue: venue.venue,
    shifts: venue.shifts,
    ...(undelivered && { undelivered }),
  });
  addKnownRoutes(app, { known, venue: venue.venue, staff, audit, db });
  addIncidentRoutes(app, {
    incidents,
    plans,
    views,
    venue: venue.venue,
    staff,
    now: () => circumstances().now,
  });
  addIssuePageRoutes(app, { desk, playbooks, staff, answer, audit });
  if (entering) {
    addEnteringRoutes(app, { ...entering, db, venue, staff, audit, now: () => circumstances().now });
  }

  app.all('/desk/api/*', (context) => problem(context, 404, 'There is nothing here.'));
  app.onError((error, context) => {
    console.error('The desk could not answer.', faultOf(error));
    return problem(context, 500, 'Something went wrong here. Nothing was changed; please try again.');
  });
  return app;
}

/** A machine reads of issues without persons. */
function shownTo({ role }: Pick<Staffer, 'role'>, { assignee, ...row }: IssueRow): IssueRow {
  return { ...row, ...(assignee && role !== 'machine' && { assignee }) };
}

/** Whether a stream may go on: the same person, in the same part. */
function isSame({ id, role, team }: Staffer, caller: Caller): boolean {
  const now = caller?.staffer;
  return now?.id === id && now.role === role && now.team === team;
}

function unknownIssue(context: Context): Response {
  return problem(context, 404, 'There is no such issue.');
}

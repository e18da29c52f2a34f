import { PGlite } from '@electric-sql/pglite';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, StatusUpdate } from '@touchline/sdk/model';
import { referenceOf, uuidv7 } from '@touchline/sdk/model';
import type { BackendJob } from '@touchline/sdk/relay';
import { createAccounts } from '../api/accounts.ts';
import { createAuth, migrateAuth } from '../api/auth.ts';
import { createDesk } from '../api/desk.ts';
import { deskIntake } from '../api/intake.ts';
import { createIncidentDesk } from '../api/incidents.ts';
import { createKnownDesk } from '../api/known-issues.ts';
import { createPlanDesk } from '../api/plan-desk.ts';
import type { DeskCommand } from '../process/commands.ts';
import { decide } from '../process/decide.ts';
import type { Staff } from '../process/verdict.ts';
import { REPOSITORY, type SingleSignOn } from '../settings.ts';
import { readPlans } from '../setup/plans-file.ts';
import { readVenue, type Venue } from '../setup/venue-file.ts';
import { putToWork } from '../setup/venue.ts';
import { openBoard } from '../store/board.ts';
import { type Database, embedded } from '../store/database.ts';
import { migrate } from '../store/migrations.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const DUMP = join(
  REPOSITORY,
  `node_modules/.cache/touchline/pglite-${dependencies['@electric-sql/pglite']}.tar`,
);

/** A fresh embedded database. Making the first one takes long, so its bare form is kept for the next. */
export async function freshPGlite(): Promise<PGlite> {
  if (!existsSync(DUMP)) {
    const first = await PGlite.create();
    const dump = new Uint8Array(await (await first.dumpDataDir('none')).arrayBuffer());
    await first.close();
    mkdirSync(join(DUMP, '..'), { recursive: true });
    const own = `${DUMP}.${process.pid}`;
    writeFileSync(own, dump);
    renameSync(own, DUMP);
  }
  return PGlite.create({ loadDataDir: new Blob([readFileSync(DUMP)]) });
}

export const MAYA: Staff = { id: 'maya', name: 'Maya Lindqvist', role: 'supervisor' };
export const TOMAS: Staff = { id: 'tomas', name: 'Tomas Berg', role: 'on_site' };
export const AOIFE: Staff = { id: 'aoife', name: 'Aoife Nolan', role: 'customer_service' };

export const VENUE_FILE = new URL('../../data/demo-venue.json', import.meta.url);
export const PLANS_FILE = new URL('../../data/plans.json', import.meta.url);
/** An hour before the final, on the venue's clocks. */
export const MATCH_DAY = Date.parse('2026-11-22T19:00:00Z');

export function gateIssue(changes: Partial<Issue> = {}): Issue {
  return {
    category: 'entry.scan_fail',
    kind: 'problem',
    stage: 'entry',
    location: { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-C' },
    fields: { partySize: 1 },
    description: 'My ticket will not scan.',
    reporter: { language: 'en', contact: 'spectator@example.org' },
    attachments: [],
    channel: 'widget',
    consent: { version: '1' },
    trackingHash: 'x'.repeat(43),
    ...changes,
  };
}

/** A desk on a database of its own, with a clock that stands until it is moved. */
export async function deskFixture({
  single,
  venue: otherwise = {},
  database: given,
}: {
  single?: SingleSignOn;
  venue?: Partial<Venue>;
  /** @default an embedded one */
  database?: Pick<Database, 'db' | 'driver' | 'close'>;
} = {}) {
  const database = given ?? embedded(await freshPGlite());
  const { db } = database;
  await migrate(db);
  const auth = createAuth({
    db,
    secret: 'a secret of this test alone, long enough',
    url: URL_OF_DESK,
    ...(single && { single }),
  });
  await migrateAuth(auth);
  const board = openBoard({ db, driver: database.driver });
  const venue = putToWork({ ...readVenue(VENUE_FILE), ...otherwise }, { today: false });
  const clock = { now: MATCH_DAY };
  const published: StatusUpdate[] = [];
  const newId = () => uuidv7(clock.now, randomBytes(16));
  const desk = createDesk({
    db,
    board,
    publish: async (update) => {
      published.push(update);
    },
    circumstances: () => ({
      now: clock.now,
      calendars: venue.calendars(clock.now),
      policy: venue.policyAt(clock.now),
      policyOf: (id) => venue.policyOf(id),
      newId,
    }),
  });
  const known = createKnownDesk(desk);
  const incidents = createIncidentDesk({ desk, known, venue: venue.venue, plans: readPlans(PLANS_FILE) });
  const plans = createPlanDesk({ desk, incidents });
  const intake = deskIntake({ desk, known, venue });
  const { signal } = new AbortController();
  const deliver = (job: BackendJob) => intake.deliver(job, { signal });

  return {
    db,
    auth,
    accounts: createAccounts({ db, auth }),
    board,
    venue,
    clock,
    published,
    newId,
    desk,
    known,
    incidents,
    plans,
    deliver,
    intake,
    /** A report arrives as the relay hands it over. */
    async arrive(changes: Partial<Issue> = {}, id = newId()): Promise<string> {
      const issue = gateIssue(changes);
      const { category, kind, location } = issue;
      await deliver({
        type: 'create',
        issue: {
          id,
          reference: referenceOf(id),
          category,
          kind,
          location,
          issue,
          capturedAt: clock.now,
          receivedAt: clock.now,
          test: issue.test ?? false,
        },
      });
      return id;
    },
    /** What came of one command. */
    give(
      issueId: string,
      actor: Staff,
      command: DeskCommand,
      more: { onceId?: string; version?: number } = {},
    ) {
      return desk.change({
        issueId,
        actor,
        decide: (issue, now) => decide(issue, command, actor, now),
        ...more,
      });
    },
    async close(): Promise<void> {
      await board.close();
      await database.close();
    },
  };
}

export const URL_OF_DESK = 'http://127.0.0.1:4400';

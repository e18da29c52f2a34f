import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { deskBackend } from '@touchline/sdk/backends/desk';
import { uuidv7 } from '@touchline/sdk/model';
import { createRelay, type Relay } from '@touchline/sdk/relay';
import { altchaProof } from '@touchline/sdk/relay/altcha';
import { smtpDoor } from '@touchline/sdk/relay/mail';
import { openPostgresStore } from '@touchline/sdk/relay/postgres';
import { webPushDoor } from '@touchline/sdk/relay/push';
import { welcomeLink } from './api/account-routes.ts';
import { createAccounts } from './api/accounts.ts';
import { deskApp } from './api/app.ts';
import { createAudit } from './api/audit.ts';
import { createAuth, migrateAuth } from './api/auth.ts';
import { createDesk } from './api/desk.ts';
import { faultOf } from './api/fault.ts';
import { deskIntake } from './api/intake.ts';
import { createIncidentDesk } from './api/incidents.ts';
import { createKnownDesk } from './api/known-issues.ts';
import { createQueues } from './api/queues.ts';
import { createPlanDesk } from './api/plan-desk.ts';
import { searcherFor } from './api/search.ts';
import { routes } from './host/routes.ts';
import { listen } from './host/server.ts';
import { startAlarms } from './jobs/alarms.ts';
import { startArchive } from './jobs/archive.ts';
import { startIncidentNews } from './jobs/incident-news.ts';
import { startDue } from './jobs/due.ts';
import { startKnownNews } from './jobs/known-news.ts';
import { readSettings, type Settings } from './settings.ts';
import { DEMO_ACCOUNTS, demoPassword, ensureAccounts } from './setup/accounts.ts';
import { restOn, spanOn, timeOn } from './setup/fast-clock.ts';
import { readPlans } from './setup/plans-file.ts';
import { playbooksOf, readPlaybooks } from './setup/playbooks.ts';
import { demandNumber, inventedNumbers, readVenue } from './setup/venue-file.ts';
import { putToWork } from './setup/venue.ts';
import { forwardingQueue } from './store/alarms.ts';
import { openBoard } from './store/board.ts';
import { openEmbedded, openServer } from './store/database.ts';
import { stands } from './process/kiosk.ts';
import { kiosksSeen } from './store/kiosks.ts';
import { lockFolder } from './store/lock.ts';
import { migrate } from './store/migrations.ts';
import { indexMissing } from './store/search.ts';
import { demoPushKeys } from './store/push-keys.ts';
import { publicHalves, sealKeys } from './store/seal-keys.ts';
import { sharedSecret } from './store/settings.ts';

const VENUE_FILE = new URL('../data/demo-venue.json', import.meta.url);
const PLANS_FILE = new URL('../data/plans.json', import.meta.url);
const PLAYBOOK_FILE = new URL('../data/playbooks.json', import.meta.url);

try {
  await main(readSettings(process.env));
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}

/** Opens everything in order, and closes it in the opposite one. */
async function main(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const opened: (() => Promise<void>)[] = [];
  const stopping = new AbortController();
  const stop = stopper(opened, stopping);

  const venueFile = readVenue(settings.venueFile ?? VENUE_FILE);
  if (!settings.demo) demandNumber(venueFile);

  const { clock } = settings;
  const timeNow = timeOn(clock);

  const host = await listen(settings.host, settings.port);
  opened.push(() => host.close());
  mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  const { databaseUrl } = settings;
  if (!databaseUrl) opened.push(await takeFolder(settings.data, host.url));

  const database = databaseUrl ? openServer(databaseUrl) : await openEmbedded(join(settings.data, 'pg'));
  opened.push(() => database.close());
  const { db } = database;
  await migrate(db);
  const url = settings.url ?? host.url;
  const secret = await sharedSecret(db);
  const auth = createAuth({ db, secret, url, ...(settings.single && { single: settings.single }) });
  await database.alone(() => migrateAuth(auth));

  const venue = putToWork(venueFile, { today: settings.demo });
  const invented = settings.demo ? [] : inventedNumbers(venue.venue);
  const store = openPostgresStore({
    db,
    driver: database.driver,
    onError: (error) => log.warn(faultOf(error), 'relay_store'),
  });
  opened.push(() => store.close());
  const board = openBoard({
    db,
    driver: database.driver,
    onError: (error) => log.warn(faultOf(error), 'desk_board'),
  });
  opened.push(() => board.close());

  const keys = await sealKeys(db, timeNow());
  const push = settings.push ?? (settings.demo ? await demoPushKeys(db) : undefined);

  // The relay forwards to the desk and the desk publishes through the relay; one of them has to come first.
  const late: { relay?: Relay } = {};
  const desk = createDesk({
    db,
    board,
    publish: async (update, tx) => late.relay?.publish(update, { tx }),
    circumstances: () => {
      const now = timeNow();
      return {
        now,
        calendars: venue.calendars(now),
        policy: venue.policyAt(now),
        policyOf: (id) => venue.policyOf(id),
        newId: () => newId(now),
      };
    },
  });
  const known = createKnownDesk(desk);
  const queues = createQueues(db, venue.venue, () => ({ now: timeNow() }));
  const { plans: ownPlans = readPlans(PLANS_FILE), handling } = venue.venue;
  const incidents = createIncidentDesk({ desk, known, venue: venue.venue, plans: ownPlans });
  const plans = createPlanDesk({ desk, incidents });
  const relay = createRelay({
    store,
    backends: [deskBackend({ intake: deskIntake({ desk, known, venue }) })],
    config: async (id) => {
      const config = venue.config(id, timeNow());
      if (!config) return undefined;
      const knownIssues = await known.forVisitors();
      const waits = [...queues()];
      return { ...config, sealKeys: publicHalves(keys), knownIssues, ...(waits.length && { queues: waits }) };
    },
    now: timeNow,
    // What the relay asks of itself is meant in real time, whatever the clock of the demo shows.
    ...(clock && {
      overload: { events: 2_000, waitMs: spanOn(clock, 500) },
      // Short, since what a killed process had in hand waits for its lease, and seconds are minutes of such a day.
      deliverTimeoutMs: spanOn(clock, 3_000),
      sweepMs: restOn(clock, 5_000),
    }),
    sealKeys: keys,
    origins: settings.origins,
    ...(settings.identitySecret && { identity: { keys: [settings.identitySecret] } }),
    ...(settings.proof && { proof: altchaProof() }),
    notify: {
      url: `${url}/touchline`,
      ...(settings.mail && { mail: smtpDoor(settings.mail) }),
      ...(push && { push: webPushDoor(push) }),
    },
    promise: (issue, { capturedAt, receivedAt }) => {
      const { priority, respondBy, backAt } = venue.judge(issue, { capturedAt, receivedAt });
      return {
        priority,
        ...(respondBy !== undefined && { respondBy }),
        ...(backAt !== undefined && { backAt }),
      };
    },
    log: ({ level, what, ...facts }) => log[level](facts, what),
  });
  late.relay = relay;
  opened.push(() => relay.close());
  await relay.ready;

  opened.push(
    startDue(desk, {
      lookMs: restOn(clock, 1_000),
      onError: (error) => log.warn(faultOf(error), 'desk_due'),
    }).stop,
  );
  // Issues from before there was a search are found too; the desk need not wait for that.
  const searcher = await searcherFor(venue.venue);
  void indexMissing(db, (...of) => searcher.labelsOf(...of)).catch((error: unknown) =>
    log.warn(faultOf(error), 'search_index'),
  );
  const { timeZone } = venue.venue.venue;
  const news = {
    lookMs: restOn(clock, 5_000),
    onError: (error: unknown) => log.warn(faultOf(error), 'desk_news'),
  };
  opened.push(startKnownNews({ desk, known, timeZone }, news).stop);
  opened.push(startIncidentNews({ desk, incidents, timeZone }, news).stop);
  opened.push(
    startAlarms(
      {
        desk,
        incidents,
        forwarding: () => forwardingQueue(db),
        kiosks: async () =>
          (await kiosksSeen(db)).filter(stands).map(({ id, seenAt }) => ({
            kiosk: id,
            place: incidents.placeOf({ zone: id }),
            heardAt: seenAt,
          })),
        silentAfterMs: venue.venue.kioskSilentMinutes * 60_000,
      },
      { lookMs: restOn(clock, 5_000), onError: (error) => log.warn(faultOf(error), 'desk_alarms') },
    ).stop,
  );
  opened.push(
    startArchive(
      { desk, audit: createAudit(db) },
      { lookMs: restOn(clock, 60_000), onError: (error) => log.warn(faultOf(error), 'desk_archive') },
    ).stop,
  );
  const lines = settings.demo ? await database.alone(() => demo(settings, auth)) : [];
  const accounts = createAccounts({ db, auth });
  const first = await accounts.first();
  const app = deskApp({
    auth,
    desk,
    known,
    incidents,
    plans,
    venue,
    playbooks: handling ? playbooksOf(handling) : readPlaybooks(PLAYBOOK_FILE),
    entering: { accept: (request) => relay.fetch(request), secret },
    attachment: (issueId, sha256) => relay.attachment(issueId, sha256),
    accounts,
    undelivered: () => relay.undelivered(),
    url,
    demo: settings.demo,
    ...(settings.single && { single: settings.single.name }),
    stopping: stopping.signal,
  });
  host.serve(routes({ relay, desk: app, proxies: settings.proxies }));
  await stop.allow();

  console.log(
    [
      `Touchline is ready.`,
      `  ticket shop   ${host.url}/`,
      `  kiosk         ${host.url}/kiosk`,
      `  my reports    ${host.url}/track`,
      `  desk          ${host.url}/desk`,
      ...(settings.demo ? [`  gallery       ${host.url}/gallery`] : []),
      `  relay         ${host.url}/touchline`,
      ...(first ? [firstAccount(welcomeLink(url, first))] : []),
      ...lines,
      ...(invented.length > 0 ? [numbersMissing(invented)] : []),
    ].join('\n'),
  );
}

function firstAccount(link: string): string {
  return `Nobody looks after accounts yet. This link makes the first account; it works once, for a day:
  ${link}`;
}

function numbersMissing(names: readonly string[]): string {
  return [
    `ATTENTION: the venue file has invented telephone numbers (${names.join(', ')}).`,
    'Visitors are not shown them, and nothing in their place.',
    'Write your own into the venue file, remove "placeholder", and start again.',
  ].join('\n');
}

/** What happened, and what lay behind it. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${inWords(error.cause)}`;
}

/** @returns Gives the folder back. Ends the process where another one has it. */
async function takeFolder(folder: string, url: string): Promise<() => Promise<void>> {
  const lock = await lockFolder(folder, { pid: process.pid, url });
  if (lock.kind === 'held') return lock.release;
  const who = lock.by ? `pid ${lock.by.pid}, at ${lock.by.url}` : 'it does not say which';
  throw new Error(
    `Another Touchline works in ${folder} already (${who}).\n` +
      'Two at once would harm the data. Use that one, stop it, or choose another folder with TOUCHLINE_DATA.',
  );
}

async function demo(settings: Settings, auth: ReturnType<typeof createAuth>): Promise<string[]> {
  const password = demoPassword(settings.demoPassword, join(settings.data, 'demo-password'));
  await ensureAccounts(auth, DEMO_ACCOUNTS, password);
  return DEMO_ACCOUNTS.map(({ role, email }) => `sign-in ${role} ${email} ${password}`);
}

function newId(now: number): string {
  return uuidv7(now, crypto.getRandomValues(new Uint8Array(16)));
}

/** Stops in the opposite order of opening; a signal that comes too early waits until everything stands. */
function stopper(opened: readonly (() => Promise<void>)[], stopping: AbortController) {
  let asked = false;
  let allowed = false;

  async function stop(): Promise<void> {
    stopping.abort();
    // Whatever hangs must not keep the process alive for ever; what was acknowledged is on the disk already.
    setTimeout(() => process.exit(1), 15_000).unref();
    const [host, ...rest] = opened;
    // The streams of relay and feed have to end before the port can close.
    const closing = host?.();
    for (const close of rest.toReversed()) {
      await close().catch((error: unknown) =>
        console.error('Something did not close cleanly.', faultOf(error)),
      );
    }
    await closing;
    process.exit(0);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      if (allowed) void stop();
      else setTimeout(() => process.exit(1), 30_000).unref();
    });
  }
  return {
    async allow() {
      allowed = true;
      if (asked) await stop();
    },
  };
}

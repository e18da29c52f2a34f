/**
 * `npm run matchday`: a whole match day against a desk of its own, sixty times as fast.
 *
 *   npm run matchday -- --seed 20260613
 *   npm run matchday -- --seed 20260613 --two          two processes on one PostgreSQL, one killed at half-time
 *   npm run matchday -- --from -60 --to -20            a part of the day
 *
 * Server, phones and people live on the same fast clock. Reports go through the SDK, the wire and the relay; people
 * answer through the API of the desk and follow its proposals, alarms and plans. All reports are marked as trials.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { createTouchline, sendHeartbeat, type Touchline } from '@touchline/sdk';
import { startPostgres } from '../contracts/databases.ts';
import { chanceOf } from '../faults/chance.ts';
import { FROM_MIN, matchday, TO_MIN } from './day.ts';
import { runFast } from './day-clock.ts';
import { openFront } from './front.ts';
import { unheardOf } from './heard.ts';
import { lead } from './lead.ts';
import { atWork, signIn } from './responders.ts';
import { type Process, startDesk } from './server.ts';
import { BURSTS, tally } from './verdict.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260613' },
    speed: { type: 'string', default: '60' },
    from: { type: 'string', default: `${FROM_MIN}` },
    to: { type: 'string', default: `${TO_MIN}` },
    /** Phones; each keeps its reports in memory. */
    devices: { type: 'string', default: '40' },
    people: { type: 'string', default: '60' },
    port: { type: 'string', default: '4460' },
    /** Seconds that each process may take to start. */
    start: { type: 'string', default: '25' },
    two: { type: 'boolean', default: false },
  },
  // `--from -60` is a time, not another option.
  args: process.argv
    .slice(2)
    .flatMap((one, place, all) =>
      /^-\d/.test(one) ? [] : /^-\d/.test(all[place + 1] ?? '') ? [`${one}=${all[place + 1]}`] : [one],
    ),
});
const number = (name: 'seed' | 'speed' | 'from' | 'to' | 'devices' | 'people' | 'port' | 'start') => {
  const value = Number(values[name]);
  if (Number.isFinite(value)) return value;
  console.error(`--${name} takes a number.`);
  process.exit(1);
};
const [speed, from, to, port] = [number('speed'), number('from'), number('to'), number('port')];
const PASSWORD = 'a-day-at-the-desk';
const KICK_OFF = Date.parse('2026-11-22T20:00:00Z');
const MINUTE_MS = 60_000;
const msPerMin = MINUTE_MS / speed;
const chance = chanceOf(number('seed'));
const plan = matchday(chance).filter(({ atMin }) => atMin >= from && atMin <= to);

const data = mkdtempSync(join(tmpdir(), 'touchline-matchday-'));
const ports = values.two ? [port, port + 1] : [port];
const realAt = Date.now();
/** The servers start before the first report. */
const START_MS = number('start') * 1_000 * ports.length;
const clock = { speed, shownAt: KICK_OFF + from * MINUTE_MS - START_MS * speed, realAt };
const postgres = values.two ? await startPostgres() : undefined;
const front = await openFront(ports.map((one) => `http://127.0.0.1:${one}`));
const stand = await openFront([front.url]);
const env = {
  TOUCHLINE_DATA: data,
  TOUCHLINE_DEMO: '1',
  TOUCHLINE_DEMO_PASSWORD: PASSWORD,
  TOUCHLINE_URL: front.url,
  TOUCHLINE_CLOCK: `${speed} ${new Date(clock.shownAt).toISOString()} ${new Date(realAt).toISOString()}`,
  ...(postgres && { DATABASE_URL: await postgres.createDatabase() }),
};
const servers: Process[] = [];
for (const one of ports) servers.push(await startDesk(one, env));
runFast(clock);
const minuteNow = () => (Date.now() - KICK_OFF) / MINUTE_MS;
if (minuteNow() > from)
  console.info('The servers took longer to start than --start says; the first reports come late.');
console.info(
  `${plan.length} reports from T${from} to T${to}, seed ${values.seed}, ${speed}× ${values.two ? 'two processes on PostgreSQL' : 'one process'}; the clock shows T${minuteNow().toFixed(0)}.`,
);

interface Told {
  reportedMin: number;
  burst?: string;
  accepted?: true;
  phone: Touchline;
}
const told = new Map<string, Told>();
const refused: string[] = [];
const phoneAt = (url: string) => {
  const phone = createTouchline({ endpoint: `${url}/touchline`, venue: 'north-arena', test: true });
  phone.subscribe(({ id, delivery, receipt, problem }) => {
    const one = told.get(id);
    if (!one) return;
    if (delivery === 'refused') refused.push(problem?.title ?? 'refused');
    if (delivery === 'received' && receipt) one.accepted = true;
  });
  return phone;
};
const phones = Array.from({ length: number('devices') }, () => phoneAt(front.url));
const inStand = Array.from({ length: 8 }, () => phoneAt(stand.url));

let over = false;
const supervisor = await signIn(front.url, 'maya@north-arena.example', PASSWORD);
const leading = lead(supervisor, { msPerMin, over: () => over });
const shift = {
  // Those who lead may do everything; what teams may not do is tested elsewhere.
  desk: supervisor,
  isOurs: (id: string) => told.has(id),
  msPerMin,
  over: () => over,
  answered: () => undefined,
  resolved: () => undefined,
};
const working = atWork(shift, number('people'), chance.fork('responders'));
/** The last four stand where the network fails: in stand S and at gate D. */
const kiosks = ['kiosk-01', 'kiosk-02', 'kiosk-13', 'kiosk-14', 'kiosk-31', 'kiosk-32'];
const beating = (async () => {
  while (!over) {
    for (const kiosk of kiosks) {
      const url = kiosks.indexOf(kiosk) < 2 ? front.url : stand.url;
      await sendHeartbeat({ endpoint: `${url}/touchline`, kiosk, waiting: 0 }).catch(() => undefined);
    }
    await wait(msPerMin);
  }
})();

const OUTAGE = { fromMin: -30, toMin: 10 };
let killed = false;
async function until(minute: number): Promise<void> {
  while (minuteNow() < minute) {
    await wait(Math.min(200, Math.max(10, (minute - minuteNow()) * msPerMin)));
    await happen();
  }
}
async function happen(): Promise<void> {
  const now = minuteNow();
  const wasCut = stand.cut;
  stand.cut = now >= OUTAGE.fromMin && now < OUTAGE.toMin;
  if (wasCut && !stand.cut) await Promise.all(inStand.map((phone) => phone.sync()));
  if (values.two && !killed && now >= 52) {
    killed = true;
    servers[0]?.kill();
    console.info(`T${now.toFixed(0)}: one of the two processes was killed`);
  }
}

const who = chance.fork('phones');
let inVain = 0;
for (const [place, { atMin, draft, burst }] of plan.entries()) {
  await until(atMin);
  const { zone, gate, block } = draft.location ?? {};
  const isBad = [zone, gate, block].some((one) => /^(stand-S|gate-D|S-\d)/.test(String(one)));
  const phone = who.pick(isBad && who.happens(0.6) ? inStand : phones);
  try {
    const { id } = await phone.report(draft);
    told.set(id, { reportedMin: minuteNow(), phone, ...(burst && { burst }) });
  } catch (error) {
    inVain++;
    console.error(`${draft.category} was not taken: ${String(error)}`);
  }
  if (place % 100 === 99) {
    const lag = minuteNow() - atMin;
    console.info(
      `T${atMin.toFixed(0)}: ${place + 1} reported, ${accepted()} accepted, ${lag.toFixed(1)} min behind the day`,
    );
  }
}
// People get time to finish; what is left then is counted.
while (minuteNow() < to + 75 && (await anyOpen())) await until(minuteNow() + 1);
console.info(`T${minuteNow().toFixed(0)}: the day is over`);
over = true;
const [led, work] = [await leading, await working, await beating];
await Promise.all([...phones, ...inStand].map((phone) => phone.sync()));

const found = await tally(supervisor, [...told.keys()]);
const unheard = await unheardOf(found.ended, (id) => told.get(id)?.phone);
const grouped = [...led.incidents.values()].find(
  ({ category, place }) => place === 'gate-C' && /^(entry|access)\./.test(category),
);
const groupedMin = grouped ? (grouped.openedAt - KICK_OFF) / MINUTE_MS + 50 : Number.NaN;
const checks: [string, boolean, string][] = [
  ['every report has a receipt', accepted() === told.size && inVain === 0, `${accepted()} of ${told.size}`],
  ['every report is at the desk', found.missing.length === 0, `${found.atDesk} of ${told.size}`],
  ['no silent breach', found.silent.length === 0, `${found.silent.length} of ${found.late} late`],
  [
    'every reporter heard every outcome',
    unheard.length === 0,
    `${found.ended.length - unheard.length} of ${found.ended.length}`,
  ],
];
for (const [name, { atMin, alarm }] of Object.entries(BURSTS)) {
  if (atMin < from || atMin > to - 10) continue;
  const raised = [...led.alarms].filter(
    ([key, { raisedAt }]) => alarm.test(key) && Date.parse(raisedAt) >= KICK_OFF + atMin * MINUTE_MS,
  );
  const after = raised.map(([, { raisedAt }]) => (Date.parse(raisedAt) - KICK_OFF) / MINUTE_MS - atMin);
  checks.push([
    `an alarm for ${name}`,
    raised.length > 0,
    `${Math.min(...after).toFixed(1)} min after onset`,
  ]);
}
if (from <= -50) {
  checks.push(['B1 grouped within 10 minutes', groupedMin <= 10, `${groupedMin.toFixed(1)} min after onset`]);
}
console.table({
  reported: told.size,
  'solved or closed': found.ended.length,
  incidents: led.incidents.size,
  'reports in them': [...led.incidents.values()].reduce((sum, { count }) => sum + count, 0),
  broadcasts: led.broadcasts,
  'plans started': led.plans,
  'delay notices by people': led.delays,
  late: found.late,
  'of them late before the desk could know': found.unforeseen,
  'of the silent ones held up before the desk': found.heldUp,
  'commands that a colleague overtook': work.late,
});
for (const [why, times] of [...work.refused, ...led.refused]) console.info(`the desk said ${times}×: ${why}`);
for (const line of new Set(refused)) console.info(`the relay refused: ${line}`);
for (const line of found.silent.slice(0, 10)) console.info(`silent: ${line}`);
for (const line of found.missing) console.info(`not at the desk: ${line}`);
for (const line of found.open.slice(0, 10)) console.info(`still open: ${line}`);
for (const [name, holds, figure] of checks) console.info(`${holds ? 'yes' : 'NO '}  ${name}: ${figure}`);

for (const phone of [...phones, ...inStand]) phone.destroy();
for (const server of servers) await server.stop();
front.close();
stand.close();
await postgres?.stop();
rmSync(data, { recursive: true, force: true });
process.exit(checks.every(([, holds]) => holds) ? 0 : 1);

/** Whether somebody still waits for something. */
async function anyOpen(): Promise<boolean> {
  const answer = await supervisor('/desk/api/issues?view=open').catch(() => undefined);
  if (!answer?.ok || accepted() < told.size) return true;
  const { issues } = (await answer.json()) as { issues: { id: string; state: string }[] };
  return issues.some(({ id, state }) => told.has(id) && state !== 'resolved');
}

function accepted(): number {
  return [...told.values()].filter((one) => one.accepted).length;
}

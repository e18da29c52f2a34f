/**
 * `npm run matchday`: a whole match day against a running desk, in a few minutes.
 *
 *   npm start                                                        in another terminal
 *   npm run matchday -- --seed 1 --minutes 15 --password <printed>
 *
 * The six hours from T-240 to T+120 are squeezed into `--minutes`. Reports go through the SDK, the wire and the
 * relay; people answer through the API of the desk. All reports are marked as trials.
 */
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { createTouchline, type Touchline } from '@touchline/sdk';
import { chanceOf } from '../faults/chance.ts';
import { FROM_MIN, matchday, TO_MIN } from './day.ts';
import { atWork, signIn } from './responders.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '15' },
    url: { type: 'string', default: 'http://127.0.0.1:4400' },
    email: { type: 'string', default: 'maya@north-arena.example' },
    password: { type: 'string', default: process.env['TOUCHLINE_DEMO_PASSWORD'] ?? '' },
    venue: { type: 'string', default: 'north-arena' },
    /** Reports at most; the rest of the day is left out evenly. */
    most: { type: 'string', default: '2000' },
    /** Phones; each keeps its reports in memory. */
    devices: { type: 'string', default: '60' },
    people: { type: 'string', default: '40' },
  },
});
const [seed, minutes, most, devices, people] = (
  ['seed', 'minutes', 'most', 'devices', 'people'] as const
).map((name) => {
  const value = Number(values[name]);
  if (Number.isFinite(value) && value > 0) return value;
  console.error(`--${name} takes a number above 0.`);
  process.exit(1);
}) as [number, number, number, number, number];
if (!values.password) {
  console.error('Give the password that the desk printed: --password, or TOUCHLINE_DEMO_PASSWORD.');
  process.exit(1);
}
const url = values.url.replace(/\/$/, '');
const msPerMin = (minutes * 60_000) / (TO_MIN - FROM_MIN);
const chance = chanceOf(seed);

const desk = await signIn(url, values.email, values.password).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(`Is the desk running at ${url}? \`npm start\` starts it.`);
  process.exit(1);
});
const whole = matchday(chance);
const day = whole.filter(
  (_, place) => Math.floor((place * most) / whole.length) < Math.floor(((place + 1) * most) / whole.length),
);
const plan = whole.length <= most ? whole : day;
console.info(
  `${plan.length} reports of ${whole.length}, seed ${seed}; six hours in ${minutes} minutes; ${people} people at the desk.`,
);

interface Told {
  reportedAt: number;
  acceptedAt?: number;
  /** Milliseconds that the venue promised to answer within. */
  promisedMs?: number;
  answeredAt?: number;
  resolvedAt?: number;
}
const told = new Map<string, Told>();
const refused: string[] = [];
const phones: Touchline[] = Array.from({ length: devices }, () => {
  const phone = createTouchline({ endpoint: `${url}/touchline`, venue: values.venue, test: true });
  phone.subscribe(({ id, delivery, receipt, problem }) => {
    const one = told.get(id);
    if (!one) return;
    if (delivery === 'refused') refused.push(problem?.title ?? 'refused');
    if (delivery !== 'received' || one.acceptedAt || !receipt) return;
    one.acceptedAt = Date.now();
    if (receipt.respondBy) one.promisedMs = Date.parse(receipt.respondBy) - Date.parse(receipt.receivedAt);
  });
  return phone;
});

const startedAt = Date.now();
/** After the last report the people at the desk get a tenth of the day to finish. */
const endsAt = startedAt + (TO_MIN - FROM_MIN) * 1.1 * msPerMin + 5_000;
let over = false;
const working = atWork(
  {
    desk,
    isOurs: (id) => told.has(id),
    msPerMin,
    over: () => over || Date.now() > endsAt,
    answered,
    resolved,
  },
  people,
  chance.fork('responders'),
);

function answered(id: string): void {
  const one = told.get(id);
  if (one) one.answeredAt ??= Date.now();
}

function resolved(id: string): void {
  const one = told.get(id);
  if (one) one.resolvedAt ??= Date.now();
}

const who = chance.fork('phones');
let inVain = 0;
for (const [place, { atMin, draft }] of plan.entries()) {
  const early = startedAt + (atMin - FROM_MIN) * msPerMin - Date.now();
  if (early > 0) await wait(early);
  try {
    const reportedAt = Date.now();
    const { id } = await who.pick(phones).report(draft);
    told.set(id, { reportedAt });
  } catch (error) {
    inVain++;
    console.error(`${draft.category} was not taken: ${String(error)}`);
  }
  if (place % 200 === 199)
    console.info(`T${Math.round(atMin)}: ${place + 1} reported, ${count('acceptedAt')} accepted`);
}

while (Date.now() < endsAt && count('resolvedAt') < told.size) await wait(500);
over = true;
const work = await working;
await Promise.all(phones.map((phone) => phone.sync()));
for (const phone of phones) phone.destroy();

const responseMin = [...told.values()]
  .filter((one) => one.answeredAt)
  .map(({ reportedAt, answeredAt = 0 }) => (answeredAt - reportedAt) / msPerMin)
  .sort((a, b) => a - b);
const at = (share: number) =>
  Number((responseMin[Math.floor(responseMin.length * share)] ?? Number.NaN).toFixed(1));
const isLate = ({ reportedAt, promisedMs, answeredAt }: Told) =>
  promisedMs !== undefined && ((answeredAt ?? Date.now()) - reportedAt) / msPerMin > promisedMs / 60_000;
console.table({
  reported: told.size,
  accepted: count('acceptedAt'),
  refused: refused.length,
  'not taken by the device': inVain,
  answered: count('answeredAt'),
  resolved: count('resolvedAt'),
  'late, in minutes of the day': [...told.values()].filter(isLate).length,
  'p50 first response, minutes of the day': at(0.5),
  'p90 first response, minutes of the day': at(0.9),
  'commands that a colleague overtook': work.late,
  'real seconds': Math.round((Date.now() - startedAt) / 1_000),
});
for (const [why, times] of work.refused) console.info(`the desk said ${times}×: ${why}`);
for (const line of new Set(refused)) console.info(`the relay refused: ${line}`);
const lost = told.size - count('acceptedAt');
if (lost > 0 || inVain > 0) console.error(`${lost} reports without a receipt, ${inVain} not taken.`);
process.exit(lost > 0 || inVain > 0 ? 1 : 0);

function count(what: 'acceptedAt' | 'answeredAt' | 'resolvedAt'): number {
  return [...told.values()].filter((one) => one[what]).length;
}

import { throttleWait } from '../../packages/sdk/src/sync/backoff.ts';
import {
  arrived,
  bodySent,
  failed,
  firstStep,
  hinted,
  restedPace,
  saidReady,
  type Pace,
} from '../../packages/sdk/src/sync/pace.ts';
import { pressure } from '../../packages/sdk/src/relay/pressure.ts';
import type { Chance } from './chance.ts';

/** How a whole stadium decides when to send. Re-created bugs put something else in the place of one. */
export interface Rules {
  failed: typeof failed;
  hinted: typeof hinted;
  throttleWait: typeof throttleWait;
}
export const ourRules: Rules = { failed, hinted, throttleWait };

export interface Day {
  phones: number;
  /** Bodies a second that the relay stores. What comes beyond waits a little, or is given a place in line. */
  capacity: number;
  rules?: Rules;
  /** Every phone hears at the same moment that the network is back. */
  allHearOfIt?: boolean;
}

export interface DayFigures {
  reports: number;
  accepted: number;
  /** Still waiting when the day is over. */
  waiting: number;
  /** Of all requests in one second: on an ordinary minute, and after the outage. */
  peakBefore: number;
  peakAfter: number;
  peakBodiesAfter: number;
  /** Milliseconds from the end of the outage to acceptance, of phones that are looked at. */
  p50: number;
  p99: number;
  slowest: number;
  /** Milliseconds from the end of the outage until the last of them, phones in pockets too. */
  allIn: number;
  /** Requests of one phone in the hour that begins with the outage. */
  mostInHour: number;
  meanInHour: number;
  mostBodiesInHour: number;
  /** Times that the relay fell over under what came. */
  secondOutages: number;
  requests: number;
  /** Bytes of the heap at the end of the outage and of the day. */
  heap: [number, number];
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const TICK = 50;
/** When what happens, in minutes after the gates open. */
const AT = {
  goals: [70, 82, 118],
  outage: [100, 140],
  busy: [165, 175],
  halfTime: 190,
  end: 240,
} as const;
const BUSY_RETRY_MS = 30 * SECOND;
/** Seconds of work that the relay lets wait. */
const LET_WAIT_S = 2;
/** Requests, whatever becomes of them, of which five seconds at this multiple of the capacity end the relay. */
const COLLAPSE = 40;

interface Phone {
  pace: Pace;
  visible: boolean;
  /** Reports that wait, by number. */
  waiting: number[];
  plannedAt: number;
  inHour: number;
  bodiesInHour: number;
}

/** One match day of a whole stadium, as fast as it can be counted. */
export async function matchDay(chance: Chance, day: Day): Promise<DayFigures> {
  const { phones: count, capacity, rules = ourRules, allHearOfIt = false } = day;
  const end = AT.end * MINUTE;
  const [outFrom, outTo] = AT.outage.map((at) => at * MINUTE) as [number, number];
  const [busyFrom, busyTo] = AT.busy.map((at) => at * MINUTE) as [number, number];
  const phones = Array.from({ length: count }, (): Phone => ({
    pace: restedPace(),
    visible: chance.happens(0.9),
    waiting: [],
    plannedAt: -1,
    inHour: 0,
    bodiesInHour: 0,
  }));
  const submissions = drawSubmissions(chance, count);
  let now = 0;
  const load = pressure({ events: LET_WAIT_S * capacity, waitMs: LET_WAIT_S * SECOND }, () => now);
  /** Bodies that the relay is working on, in the order they came. */
  const atWork: (() => void)[] = [];
  let mayDo = 0;
  const effects = new Uint8Array(submissions.length);
  const acceptedAt = new Float64Array(submissions.length).fill(-1);
  const ticks: (number[] | undefined)[] = Array.from({ length: Math.ceil(end / TICK) + 1 });
  const requestsIn = new Uint32Array(Math.ceil(end / SECOND) + 1);
  const bodiesIn = new Uint32Array(requestsIn.length);
  let requests = 0;
  let downUntil = 0;
  let secondOutages = 0;
  let heapThen = 0;

  const plan = (which: number, at: number) => {
    const phone = phones[which];
    if (!phone || at >= end) return;
    const tick = Math.max(Math.ceil(at / TICK), 0);
    phone.plannedAt = tick;
    (ticks[tick] ??= []).push(which);
  };

  let next = 0;
  let healed = false;
  for (let tick = 0; tick < ticks.length; tick++) {
    now = tick * TICK;
    if (!healed && now >= outTo) {
      healed = true;
      heapThen = process.memoryUsage().heapUsed;
      if (allHearOfIt) for (const which of phones.keys()) wake(which);
    }
    for (let one = submissions[next]; one && one.at <= now; one = submissions[(next += 1)]) {
      phones[one.phone]?.waiting.push(next);
      wake(one.phone);
    }
    for (const which of ticks[tick] ?? []) if (phones[which]?.plannedAt === tick) attempt(which);
    ticks[tick] = undefined;
    mayDo = Math.min(mayDo + (capacity * TICK) / SECOND, capacity);
    const before = atWork.length;
    for (; atWork.length && mayDo >= 1; mayDo--) atWork.shift()?.();
    // What was done is counted by the relay once its promises have settled.
    if (before) await new Promise((resolve) => process.nextTick(resolve));
  }
  return figures();

  /** As the loop does when something new waits or the network may be back. */
  function wake(which: number): void {
    const phone = phones[which];
    if (!phone?.waiting.length) return;
    if (!phone.pace.failures) return plan(which, now + TICK);
    const wait = rules.hinted(phone.pace, now, chance.next());
    if (wait !== undefined) plan(which, now + wait);
  }

  function attempt(which: number): void {
    const phone = phones[which];
    if (!phone?.waiting.length) return;
    const { pace } = phone;
    pace.notBefore = -Infinity;
    if (firstStep(pace, now) === 'question') {
      const said = ask(phone, false);
      if (said !== 'yes') {
        pace.isReady = false;
        return fail(which, said === 'no' ? 0 : said.retryAfterMs);
      }
      if (!saidReady(pace, now)) return fail(which, 0);
    }
    bodySent(pace, now);
    const said = ask(phone, true);
    if (said === 'yes') {
      const sent = [...phone.waiting];
      void load.hold(
        sent.length,
        () => new Promise<void>((done) => atWork.push(() => accept(which, sent, done))),
      );
      return;
    }
    const told = said === 'no' ? undefined : said.retryAfterMs;
    pace.asksFirst = told !== undefined;
    fail(which, told === undefined ? 0 : rules.throttleWait(pace.failures + 1, told, chance.next()));
  }

  function accept(which: number, sent: number[], done: () => void): void {
    done();
    const phone = phones[which];
    if (!phone) return;
    for (const report of sent) {
      // By id: what is here already has no second effect.
      if (effects[report]) continue;
      effects[report] = 1;
      acceptedAt[report] = now;
    }
    // The answer to one in a hundred gets lost.
    if (chance.happens(0.01)) return fail(which, 0);
    phone.waiting = phone.waiting.filter((report) => !sent.includes(report));
    arrived(phone.pace);
    if (phone.waiting.length) plan(which, now + TICK);
  }

  function fail(which: number, patienceMs: number): void {
    const phone = phones[which];
    if (!phone) return;
    const { visible, pace } = phone;
    plan(which, now + rules.failed(pace, now, { visible, random: chance.next(), patienceMs }));
  }

  function ask(phone: Phone, isBody: boolean): 'yes' | 'no' | { retryAfterMs: number } {
    const second = Math.floor(now / SECOND);
    requests += 1;
    requestsIn[second] = (requestsIn[second] ?? 0) + 1;
    if (isBody) bodiesIn[second] = (bodiesIn[second] ?? 0) + 1;
    if (now >= outFrom && now < outFrom + 60 * MINUTE) {
      phone.inHour += 1;
      if (isBody) phone.bodiesInHour += 1;
    }
    if ((now >= outFrom && now < outTo) || now < downUntil) return 'no';
    if (now >= busyFrom && now < busyTo) return { retryAfterMs: BUSY_RETRY_MS };
    const lately = requestsIn
      .subarray(Math.max(second - 4, 0), second + 1)
      .reduce((sum, one) => sum + one, 0);
    if (lately > COLLAPSE * capacity * 5) {
      secondOutages += 1;
      downUntil = now + 2 * MINUTE;
      return 'no';
    }
    return load.level() === 'free' ? 'yes' : { retryAfterMs: load.retryAfterMs(1) };
  }

  function figures(): DayFigures {
    const seen: number[] = [];
    let allIn = 0;
    for (const [report, { at, phone }] of submissions.entries()) {
      const done = acceptedAt[report] ?? -1;
      if (at >= outTo || done < outTo) continue;
      allIn = Math.max(allIn, done - outTo);
      if (phones[phone]?.visible) seen.push(done - outTo);
    }
    seen.sort((a, b) => a - b);
    const at = (share: number) => seen[Math.min(Math.floor(seen.length * share), seen.length - 1)] ?? 0;
    const most = (from: number, to: number, of: Uint32Array) =>
      of.subarray(from / SECOND, to / SECOND).reduce((top, one) => Math.max(top, one), 0);
    const inHour = phones.map((phone) => phone.inHour);
    return {
      reports: submissions.length,
      accepted: effects.reduce((sum, one) => sum + Math.min(one, 1), 0),
      waiting: new Set(phones.flatMap(({ waiting }) => waiting).filter((report) => !effects[report])).size,
      peakBefore: most(0, outFrom, requestsIn),
      peakAfter: most(outTo, outTo + 20 * MINUTE, requestsIn),
      peakBodiesAfter: most(outTo, outTo + 20 * MINUTE, bodiesIn),
      p50: at(0.5),
      p99: at(0.99),
      slowest: at(1),
      allIn,
      mostInHour: inHour.reduce((top, one) => Math.max(top, one), 0),
      meanInHour: inHour.reduce((sum, one) => sum + one, 0) / count,
      mostBodiesInHour: phones.reduce((top, { bodiesInHour }) => Math.max(top, bodiesInHour), 0),
      secondOutages,
      requests,
      heap: [heapThen, process.memoryUsage().heapUsed],
    };
  }
}

/** Who reports when: people at the gates, all who saw a goal, everybody while nothing works, the queue at half-time. */
function drawSubmissions(chance: Chance, phones: number): { at: number; phone: number }[] {
  const all: { at: number; phone: number }[] = [];
  const some = (share: number, from: number, forMs: number) => {
    for (let left = Math.floor(phones * share); left > 0; left--) {
      all.push({ at: from * MINUTE + chance.next() * forMs, phone: chance.whole(0, phones - 1) });
    }
  };
  some(0.3, 0, 60 * MINUTE);
  some(0.1, 60, 180 * MINUTE - 10 * MINUTE);
  for (const at of AT.goals) some(0.05, at, 60 * SECOND);
  // Something happens that the whole stand wants to tell, while nothing gets through.
  some(0.4, 118, 20 * SECOND);
  for (let phone = 0; phone < phones; phone++) {
    all.push({ at: (AT.outage[0] + chance.next() * 38) * MINUTE, phone });
  }
  some(0.1, AT.busy[0], 10 * MINUTE);
  some(0.25, AT.halfTime, 2 * MINUTE);
  return all.sort((a, b) => a.at - b.at);
}

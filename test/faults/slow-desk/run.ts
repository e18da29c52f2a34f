import { setImmediate as soon } from 'node:timers/promises';
import { createRelay, type RelayStore } from '@touchline/sdk/relay';
import { relayClient, reporter, type Reported } from '@touchline/sdk/testing';
import type { BatchAnswer } from '@touchline/sdk/model';
import type { Chance } from '../chance.ts';
import type { Verdict } from '../verdict.ts';
import { deskBackend } from './adapter.ts';
import { playedDesk, type Effect } from './desk.ts';

export interface SlowDay {
  reports: number;
  /** In which they come; milliseconds as all that follows. */
  withinMs: number;
  awayFromMs: number;
  awayForMs: number;
  perSecond: number;
  /** Requests a second that our side believes to be allowed: the desk's own number, or more. */
  believed: number;
  /** Out of a hundred reports. */
  urgent: number;
  followedUp: number;
}

/** As the promise says it: 3 requests a second, away for ten minutes, 2,000 reports in five. */
export const WHOLE: SlowDay = {
  reports: 2_000,
  withinMs: 5 * 60_000,
  awayFromMs: 2 * 60_000,
  awayForMs: 10 * 60_000,
  perSecond: 3,
  believed: 3,
  urgent: 10,
  followedUp: 10,
};

interface Filed {
  issue: Reported;
  urgent: boolean;
  /** When the phone had its receipt. */
  acceptedAt: number;
  /** What its reporter wrote afterwards, in order. */
  words: string[];
}

/** Others that may be with the desk, or on the way to it, when something urgent comes. */
const UNDER_WAY = 8;
/** What met a silence rests for three times as long as a delivery may take, or it could double. */
const SILENT_REST_S = 30;
/** After the desk is back it is asked again within so long. */
const NOTICED_MS = 60_000;

/**
 * Phones post to a real relay before a desk that is slow and away for long.
 *
 * @param times  How many times faster than the wall clock the clock of this process goes.
 */
export async function slowDay(
  chance: Chance,
  day: SlowDay,
  store: RelayStore,
  times: number,
): Promise<Verdict> {
  const startedAt = Date.now();
  const desk = playedDesk(day.perSecond, chance.fork('desk'));
  const backend = deskBackend({
    url: 'https://desk.example',
    perSecond: day.believed,
    fetch: (url, init) => desk.answer(new Request(url, init)),
  });
  const relay = createRelay({
    log: () => undefined,
    store,
    backends: [backend],
    overload: { events: 2_000, waitMs: 500 * times },
  });
  const wrong: string[] = [];
  const filed: Filed[] = [];
  let toldToComeBack = 0;
  const client = relayClient((request) => relay.fetch(request));
  const passed = () => Date.now() - startedAt;
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** As a phone does: whoever is told to come back comes back, and anything else is an error. */
  async function send(event: object): Promise<number> {
    for (;;) {
      const answer = await client.post(JSON.stringify([event]));
      const body = (await answer.json()) as Partial<BatchAnswer> & { retryAfterMs?: number };
      const [result] = body.results ?? [];
      if (result?.outcome === 'accepted') return Date.now();
      const isLater = answer.status === 503 || result?.outcome === 'deferred';
      if (!isLater) {
        wrong.push(`a phone saw ${answer.status} ${JSON.stringify(body)}`);
        return Date.now();
      }
      toldToComeBack++;
      const { retryAfterMs = 1_000 } = result?.outcome === 'deferred' ? result : body;
      await wait(retryAfterMs);
    }
  }

  async function one(own: Chance, place: number): Promise<void> {
    await wait((place / day.reports) * day.withinMs);
    const urgent = own.happens(day.urgent / 100);
    const reported = await reporter().report({ description: `report ${place}` });
    const issue = urgent ? { ...reported, event: { ...reported.event, lane: 'urgent' as const } } : reported;
    const acceptedAt = await send(issue.event);
    const mine: Filed = { issue, urgent, acceptedAt, words: [] };
    filed.push(mine);
    if (!own.happens(day.followedUp / 100)) return;
    const device = reporter();
    for (let count = own.whole(1, 3); count > 0; count--) {
      await wait(own.whole(0, day.withinMs / 10));
      const text = `words ${place}-${count}.`;
      mine.words.push(text);
      await send(device.followUp(issue, 'touchline.issue.message', { text }));
    }
    const view = await client.view(issue.id, issue.secret);
    if (view.status !== 200) wrong.push(`a page of a reporter saw ${view.status}`);
  }

  try {
    const phones = Array.from({ length: day.reports }, (_, place) =>
      one(chance.fork(`phone ${place}`), place),
    );
    await wait(day.awayFromMs);
    desk.isAway = true;
    await wait(day.awayForMs);
    desk.isAway = false;
    const backAt = Date.now();
    await Promise.all(phones);
    const limit = passed() + (day.reports * 4_000) / day.perSecond + 10 * 60_000;
    while ((await relay.undelivered()).count > 0 && passed() < limit) await wait(1_000);
    const drainedMs = Date.now() - backAt;
    for (const { backend: name, state, count } of await store.countDeliveries()) {
      wrong.push(`${count} of ${name} are ${state}`);
    }
    const since = backAt - day.awayForMs;
    const jumps = [...urgentFirst(filed, desk.effects, since, backAt)];
    for (const { id, others } of jumps) {
      const most = UNDER_WAY + (desk.silentFor.has(id) ? SILENT_REST_S * day.perSecond : 0);
      if (others > most) wrong.push(`${others} others were made while ${id} waited, which is urgent`);
    }
    const firstAt = desk.effects.find(({ at }) => at >= backAt)?.at ?? Infinity;
    if (firstAt - backAt > NOTICED_MS) wrong.push(`${firstAt - backAt} ms passed until it was asked again`);
    return {
      tried: day.reports,
      acknowledged: filed.length,
      ...judged(filed, desk.effects, wrong),
      wrong,
      took: Date.now() - startedAt,
      did: {
        'phones that were told to come back': toldToComeBack,
        'requests that were taken': desk.said.ok,
        'requests beyond the rate': desk.said.tooMuch,
        'requests while it was away': desk.said.failed,
        'others made while something urgent waited': Math.max(...jumps.map(({ others }) => others)),
        'seconds until all was there': Math.round(drainedMs / 1_000),
      },
    };
  } finally {
    await relay.close();
    await soon();
  }
}

/** Each report and each word once, and in the order in which they were said. */
function judged(
  filed: readonly Filed[],
  effects: readonly Effect[],
  wrong: string[],
): Pick<Verdict, 'lost' | 'doubled' | 'strangers'> {
  const mine = Map.groupBy(effects, ({ ref }) => ref);
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { issue, words } of filed) {
    const got = mine.get(issue.id) ?? [];
    const creates = got.filter(({ what }) => what === 'create').length;
    if (creates === 0) lost.push(issue.id);
    if (creates > 1) doubled.push(issue.id);
    if (creates > 0 && got[0]?.what !== 'create') wrong.push(`${issue.id} was spoken of before it was there`);
    const heard = got.flatMap(({ what, text }) =>
      what === 'note' ? (/words [\d-]+\./.exec(text)?.[0] ?? '') : [],
    );
    if (new Set(heard).size < heard.length) doubled.push(`${issue.id} words`);
    if (words.some((text) => !heard.includes(text))) lost.push(`${issue.id} words`);
    else if (heard.join() !== words.join())
      wrong.push(`${issue.id}: ${heard.join()} and not ${words.join()}`);
  }
  const known = new Set(filed.map(({ issue }) => issue.id));
  return { lost, doubled, strangers: [...mine.keys()].filter((ref) => !known.has(ref)) };
}

/** For each urgent report: how many others were made between the moment that it could have been made and its own. */
function* urgentFirst(
  filed: readonly Filed[],
  effects: readonly Effect[],
  awayAt: number,
  backAt: number,
): Generator<{ id: string; others: number }> {
  const urgents = new Set(filed.flatMap(({ issue, urgent }) => (urgent ? issue.id : [])));
  // What is said about something urgent goes with it.
  const others = effects.filter(({ ref }) => !urgents.has(ref)).map(({ at }) => at);
  for (const { issue, acceptedAt } of filed) {
    if (!urgents.has(issue.id)) continue;
    const madeAt = effects.find(({ what, ref }) => what === 'create' && ref === issue.id)?.at ?? Infinity;
    const couldAt = acceptedAt >= awayAt && acceptedAt < backAt ? backAt : acceptedAt;
    yield { id: issue.id, others: others.filter((at) => at >= couldAt && at < madeAt).length };
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { createRelay, memoryStore, type BackendAdapter } from '@touchline/sdk/relay';
import { relayClient, reporter, type Reported } from '@touchline/sdk/testing';
import type { PublicStatus } from '@touchline/sdk';
import type { Chance } from '../chance.ts';
import { drawTrouble, faultProxy, type Trouble } from '../proxy.ts';
import type { Verdict } from '../verdict.ts';

/** A real desk behind a proxy that cuts. */
export interface Bench {
  port: number;
  /** @param port  Of the proxy. */
  backend(port: number): BackendAdapter;
  /** Our ids of what is there, as often as it is there. */
  arrived(): Promise<string[]>;
  /** The same report twice is the same one there, or nobody could tell. */
  guarantee: BackendAdapter['guarantee'];
  /** Somebody of the team writes an answer; `undefined` until it can be written. */
  answer(
    issueId: string,
    text: string,
    post: (path: string, init: RequestInit) => Promise<Response>,
  ): Promise<void>;
  /** What the page of the reporter says of an issue that is answered; absent where an answer moves nothing. */
  leadsTo?: PublicStatus;
}

/** Reports whose reporter is answered. */
const ANSWERED = 10;
const MOST_MS = 25 * 60_000;
/** A look that began while connections were cut may end, and the next one read every ticket. */
const ANSWER_MS = 4 * 60_000;
/** Longer than a backend waits for one answer. */
const SILENT_MS = 12_000;

/** Posts reports to a relay before a real desk, with cut connections in between. */
export async function throughCuts(chance: Chance, reports: number, bench: Bench): Promise<Verdict> {
  const startedAt = Date.now();
  const proxy = await faultProxy(bench.port, () => troubleOf(chance));
  const store = memoryStore();
  const relay = createRelay({
    log: () => undefined,
    store,
    backends: [bench.backend(proxy.port)],
    pollMs: 2_000,
  });
  const client = relayClient((request) => relay.fetch(request));
  const wrong: string[] = [];
  const filed: Reported[] = [];
  const isLate = () => Date.now() - startedAt > MOST_MS;
  try {
    const phone = reporter();
    for (let place = 0; place < reports; place++)
      filed.push(await phone.report({ description: `report ${place}` }));
    for (let place = 0; place < reports; place += 50) {
      const results = await client.send(filed.slice(place, place + 50).map(({ event }) => event));
      for (const one of results) if (one.outcome !== 'accepted') wrong.push(`a phone heard ${one.outcome}`);
    }
    while ((await relay.undelivered()).count > 0 && !isLate()) await wait(1_000);
    for (const { state, count } of await store.countDeliveries()) wrong.push(`${count} are ${state}`);
    const cuts = Object.entries(proxy.seen).flatMap(([kind, count]) => (kind === 'calm' ? [] : count));
    proxy.heal();
    const ids = await all(filed.length, bench);
    const times = new Map<string, number>();
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
    let answered = 0;
    for (const issue of filed.slice(0, ANSWERED)) {
      const text = `We are on our way to ${issue.id.slice(-4)} & will be there soon.`;
      await bench.answer(issue.id, text, (path, init) => client.ask(path, init));
      const page = () => client.seen(issue.id, issue.secret);
      const isThere = async () => {
        const { messages, status } = await page();
        return messages.some((one) => one.text === text) && status === (bench.leadsTo ?? status);
      };
      const end = Date.now() + ANSWER_MS;
      while (!(await isThere()) && Date.now() < end) await wait(200);
      if (await isThere()) answered++;
      else wrong.push(`the page of ${issue.id} shows ${JSON.stringify(await page())}`);
    }
    const known = new Set(filed.map(({ id }) => id));
    const doubled = [...times].filter(([, count]) => count > 1).map(([id]) => id);
    return {
      tried: reports,
      acknowledged: filed.length,
      lost: filed.filter(({ id }) => !times.has(id)).map(({ id }) => id),
      doubled: bench.guarantee === 'exactly_once' ? doubled : [],
      strangers: [...times.keys()].filter((id) => !known.has(id)),
      wrong,
      took: Date.now() - startedAt,
      did: {
        'connections cut or silent': cuts.reduce((sum, count) => sum + count, 0),
        'more copies under the same id': ids.length - times.size,
        'answers on the page of their reporter': answered,
      },
    };
  } finally {
    await relay.close();
    await proxy.close();
  }
}

/** A mail server takes a mail before it stands in the mailbox: what is missing may still be on its way. */
async function all(reports: number, bench: Bench): Promise<string[]> {
  const end = Date.now() + 30_000;
  for (;;) {
    const ids = await bench.arrived();
    if (new Set(ids).size >= reports || Date.now() > end) return ids;
    await wait(500);
  }
}

/** Cuts and silences; what a network doubles by itself no client can undo. */
function troubleOf(chance: Chance): Trouble {
  if (chance.happens(0.75)) return { kind: 'calm', lateMs: 0, endsAfter: chance.whole(2_000, 40_000) };
  for (;;) {
    const trouble = drawTrouble(chance, SILENT_MS);
    if (trouble.kind !== 'twice' && trouble.kind !== 'portal') return trouble;
  }
}

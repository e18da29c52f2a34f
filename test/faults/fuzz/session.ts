import { createRelay, memoryStore, standardHook, type LogLine, type RelayStore } from '@touchline/sdk/relay';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { SEALED_VECTOR } from '@touchline/sdk/testing';
import { chanceOf, type Chance } from '../chance.ts';
import { judged } from './oracle.ts';
import { ENDPOINT, shotFrom, SITE, SITE_KEY, type Shot } from './requests.ts';
import { CANARY, senderFrom, type Sent } from './sender.ts';

export interface SessionEnd {
  cases: number;
  accepted: number;
  doubled: string[];
  lost: string[];
  wrong: string[];
  did: Record<string, number>;
}

const SLOW_MS = 5_000;
const HOOK_SECRET = `whsec_${Buffer.from('a secret of a help desk, 32 bytes').toString('base64')}`;

/** One relay and some hundred requests to it, all of them decided by a seed. */
export async function fuzzSession(seed: number, cases: number): Promise<SessionEnd> {
  const chance = chanceOf(seed);
  const lines: LogLine[] = [];
  const backend = memoryBackend();
  const { store, breaks } = breakable(memoryStore(), chance.fork('store'));
  const relay = createRelay({
    store,
    backends: [backend],
    origins: [SITE],
    venues: { 'north-arena': { siteKeys: [SITE_KEY] } },
    hooks: { helpdesk: standardHook({ secrets: [HOOK_SECRET], read: () => [] }) },
    sealKeys: [SEALED_VECTOR.key],
    log: (line) => lines.push(line),
    // The bench has no watcher that would wait for a stream.
    maxWatchers: 0,
  });
  await relay.ready;
  const end: SessionEnd = { cases: 0, accepted: 0, doubled: [], lost: [], wrong: [], did: {} };
  const sender = senderFrom(chance.fork('sender'));
  const known: Sent[] = [];
  const digests = new Map<string, Set<string>>();

  for (let turn = 0; turn < cases; turn++) {
    const shot = await shotFrom(chance, sender, known);
    const isBroken = chance.happens(0.1);
    breaks(isBroken);
    try {
      const request = new Request(ENDPOINT + shot.path, shot.init);
      const began = performance.now();
      const response = await relay.fetch(request, { address: `203.0.${chance.whole(0, 200)}.7` });
      const text = await response.text();
      if (performance.now() - began > SLOW_MS) throw new Error('it took longer than five seconds');
      count(end.did, `${shot.kind} ${response.status}`);
      for (const result of judged(shot, response, text, { isBroken })) {
        const { id, digest } = result;
        if (result.outcome !== 'accepted') continue;
        // A sign of life is taken and not kept, whatever id it was bent to.
        if (!result.receipt.priority && known.some((one) => one.id === id)) continue;
        digests.set(id, (digests.get(id) ?? new Set()).add(digest));
      }
    } catch (error) {
      end.wrong.push(
        `case ${turn}: ${error instanceof Error ? error.message : String(error)} (${inWords(shot)})`,
      );
    }
    breaks(false);
    end.cases++;
  }
  await settled(store, backend.name);
  await relay.close();

  for (const [id, all] of digests) {
    if (all.size > 1 && (await store.eventRecord(id))) end.doubled.push(id);
  }
  const created = backend.jobs.flatMap((job) => (job.type === 'create' ? job.issue.id : []));
  for (const id of new Set(created)) {
    if (created.filter((one) => one === id).length > 1) end.doubled.push(id);
  }
  for (const { id } of known) {
    if (digests.has(id) && !((await store.eventRecord(id)) && (await store.issue(id)))) end.lost.push(id);
  }
  const told = lines.find(
    (line) => JSON.stringify(line).includes(CANARY) || /203\.0\./.test(JSON.stringify(line)),
  );
  if (told)
    end.wrong.push(`the log repeats what somebody wrote, or names an address: ${JSON.stringify(told)}`);
  if ('polluted' in {}) end.wrong.push('a prototype was polluted');
  end.accepted = digests.size;
  return end;
}

/** A store that fails here and there while it is told to, with words that must not get out. */
function breakable(store: RelayStore, chance: Chance) {
  let breaking = false;
  const mayFail = (): void => {
    if (breaking && chance.happens(0.3)) throw new Error(`${CANARY}: password=${CANARY}`);
  };
  const wrapped: RelayStore = {
    ...store,
    async transaction(work, within) {
      mayFail();
      return store.transaction(async (tx) => {
        const answer = await work(tx);
        mayFail();
        return answer;
      }, within);
    },
    async issue(id) {
      mayFail();
      return store.issue(id);
    },
  };
  return { store: wrapped, breaks: (on: boolean) => void (breaking = on) };
}

/** Everything that was accepted has been forwarded. */
async function settled(store: RelayStore, backend: string): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    const left = await store.overdueIssues(backend, Date.now(), 1);
    if (left.length === 0) return;
    store.queue.nudge(backend);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function count(did: Record<string, number>, what: string): void {
  did[what] = (did[what] ?? 0) + 1;
}

function inWords({ kind, path, init }: Shot): string {
  const body = init.body instanceof Uint8Array ? Buffer.from(init.body).toString('latin1').slice(0, 300) : '';
  return `${kind}: ${init.method} ${path.slice(0, 100)} ${JSON.stringify(init.headers).slice(0, 300)} ${body}`;
}

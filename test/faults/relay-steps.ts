import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { BatchAnswer, Receipt } from '@touchline/sdk/model';
import { plainJpeg, relayClient, reporter } from '@touchline/sdk/testing';
import { startPostgres } from '../contracts/databases.ts';
import { until } from '../journeys/support/stadium.ts';
import type { Part } from './part.ts';
import { Child, entriesOf } from './relays/children.ts';
import type { Verdict } from './verdict.ts';

export const relaySteps: Part = {
  name: 'steps',
  title: 'Relay killed at every step of a report, PostgreSQL',
  unit: 'kills',
  portion: 20,
  goal: 100,
  speaksOf: {
    from: ['test/faults/relay-steps.ts', 'test/faults/relays/relay.ts', 'test/faults/relays/backend.ts'],
  },
  run: (seed, kills) => walkSteps({ from: (seed - 1) * kills, kills }),
};

export interface StepsRun {
  /** The step of the walk to begin at; past the last one it begins anew. */
  from: number;
  kills: number;
  /** Only steps with such a name. */
  only?: RegExp;
}

/**
 * One report with a word and a photo, delivered and then erased. It is done once to see which steps a relay passes,
 * and then once for each of them, with a relay that dies there.
 */
export async function walkSteps(run: StepsRun): Promise<Verdict> {
  const startedAt = Date.now();
  const postgres = await startPostgres();
  const backend = new Child('backend.ts', {});
  const wrong: string[] = [];
  const [lost, doubled]: [string[], string[]] = [[], []];
  let acknowledged = 0;
  let restarts = 0;
  let tried = 0;
  let missed = 0;
  let relay: Child | undefined;
  try {
    await backend.start();
    const env = { DATABASE_URL: await postgres.createDatabase(), BACKEND_URL: backend.url };
    const only = (relay = new Child('relay.ts', env));
    await only.start();
    only.tell({ arm: { step: 'none', nth: 0 } });
    await story(only, 'nowhere');
    const all = (await only.ask<{ steps: string[] }>({ steps: true })).steps;
    // What the two halves of a relay do at once comes in another order each time, so a step is a name and a count.
    const passed = new Map<string, number>();
    const wanted = all.flatMap((step) => {
      const nth = (passed.get(step) ?? 0) + 1;
      passed.set(step, nth);
      return !run.only || run.only.test(step) ? [{ step, nth }] : [];
    });
    for (let kill = 0; kill < Math.min(run.kills, wanted.length); kill++) {
      const step = wanted[(run.from + kill) % wanted.length];
      if (!step) break;
      only.tell({ arm: step });
      await story(only, `${step.step}, time ${step.nth}`);
    }
    return {
      tried,
      acknowledged,
      lost,
      doubled,
      strangers: [],
      wrong,
      took: Date.now() - startedAt,
      did: { restarts, missed, steps: wanted.length },
    };
  } finally {
    await relay?.end('SIGKILL');
    await backend.end('SIGKILL');
    await postgres.stop();
  }

  /** Sends everything until it is answered, starting the relay again when it has died. */
  async function story(child: Child, where: string): Promise<void> {
    const before = restarts;
    let starting: Promise<void> | undefined;
    const again = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
      for (;;) {
        if (!child.isRunning) {
          restarts += starting ? 0 : 1;
          starting ??= child.start().finally(() => (starting = undefined));
          await starting;
        }
        const answer = await ask().catch(() => undefined);
        if (answer !== undefined) return answer;
        await wait(20);
      }
    };
    const client = () => relayClient((request) => fetch(request), `${child.url}/touchline`);
    const receipts = new Map<string, Receipt>();
    const send = (events: readonly { id: string }[]) =>
      again(async () => {
        const answer = await client().post(JSON.stringify(events));
        if (answer.status !== 200) return undefined;
        const { results } = (await answer.json()) as BatchAnswer;
        for (const result of results) {
          if (result.outcome !== 'accepted') return undefined;
          const first = receipts.get(result.id);
          if (first && JSON.stringify(first) !== JSON.stringify(result.receipt)) {
            wrong.push(`${where}: two receipts`);
          }
          receipts.set(result.id, first ?? result.receipt);
        }
        return results;
      });
    const alive = () => again(async () => (child.isRunning ? true : undefined));

    const phone = reporter(undefined, Date.now());
    const bytes = plainJpeg(1_000);
    const sha256 = createHash('sha256').update(bytes).digest('base64url');
    const declared = { id: 'photo', sha256, mediaType: 'image/jpeg' as const, bytes: bytes.length };
    const issue = await phone.report({ attachments: [declared] });
    const word = phone.followUp(issue, 'touchline.issue.message', { text: 'And it rains.' });
    await send([issue.event]);
    await send([word]);
    await again(async () => {
      const photo = (init: RequestInit) => client().attachment(issue.id, issue.secret, declared.sha256, init);
      const head = await photo({ method: 'HEAD' });
      if (head.headers.get('upload-complete') === '?1') return true;
      const at = Number(head.headers.get('upload-offset'));
      const body = bytes.slice(at, at + Math.ceil(bytes.length / 2));
      await photo({ method: 'PUT', body, headers: { 'upload-offset': `${at}` } });
      return undefined;
    });
    const count = async (key: string) => {
      await alive();
      return (await entriesOf(backend)).filter((one) => one.key === key).length;
    };
    await until(async () => (await count(issue.id)) > 0 && (await count(word.id)) > 0, where, 20_000);
    await again(async () =>
      (await client().erase(issue.id, issue.secret)).status === 204 ? true : undefined,
    );
    await until(
      async () => {
        await alive();
        const view = await client()
          .seen(issue.id, issue.secret)
          .catch(() => undefined);
        return view?.erased?.pending.length === 0;
      },
      `${where}: erased`,
      20_000,
    ).catch(() => wrong.push(`${where}: the help desk never erased it`));
    await send([issue.event, word]);
    // What was delivered by the dead is delivered again when its lease has run out, if at all.
    if (restarts > before) await wait(300);

    acknowledged += receipts.size;
    tried += restarts - before;
    // Two deliveries that end at once share a transaction, and then there is no third one to die in.
    if (where !== 'nowhere' && restarts === before) missed++;
    for (const key of [issue.id, word.id, `erase ${issue.id}`]) {
      const times = await count(key);
      if (times === 0) lost.push(`${key} at ${where}`);
      if (times > 1) doubled.push(`${key} at ${where}`);
    }
  }
}

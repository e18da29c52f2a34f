import { setTimeout as wait } from 'node:timers/promises';
import { createTouchline } from '@touchline/sdk';
import { countingRelay } from './counting-relay.ts';
import type { Part } from './part.ts';
import { faultProxy, type Trouble } from './proxy.ts';
import type { Verdict } from './verdict.ts';

/** Longer than any request and any answer here; a cut behind the end cuts nothing. */
const LONGEST = 1_800;
const WAYS: readonly { kind: 'cut-request' | 'cut-response'; rudely: boolean }[] = [
  { kind: 'cut-request', rudely: true },
  { kind: 'cut-response', rudely: true },
  { kind: 'cut-request', rudely: false },
  { kind: 'cut-response', rudely: false },
];
const ALL = LONGEST * WAYS.length;

/** The connection breaks after each single byte of a request and of its answer: one case a byte and a way. */
export const cuts: Part = {
  name: 'cuts',
  title: 'Connections cut after each byte',
  unit: 'cases',
  portion: ALL / 4,
  goal: ALL,
  speaksOf: { from: ['test/faults/cuts.ts'] },
  run: (seed, cases) => cutEach(Array.from({ length: cases }, (_, place) => (seed - 1) * cases + place)),
};

/** @param places  Numbers of cases; every way after the first byte comes first, then after the second. */
export async function cutEach(places: readonly number[]): Promise<Verdict> {
  const startedAt = Date.now();
  const relay = await countingRelay(1);
  let next: Trouble | undefined;
  const calm: Trouble = { kind: 'calm', lateMs: 0, endsAfter: Infinity };
  const did: Record<string, number> = {};
  const proxy = await faultProxy(relay.port, () => {
    const trouble = next ?? calm;
    next = undefined;
    return trouble;
  });
  const touchline = createTouchline({
    endpoint: `http://127.0.0.1:${proxy.port}/touchline`,
    venue: 'north-arena',
  });
  const stateOf = async (id: string) => (await touchline.issues()).find((one) => one.id === id);
  const saved: string[] = [];
  const wrong: string[] = [];
  try {
    for (const place of places) {
      const way = WAYS[place % WAYS.length];
      if (!way) continue;
      const after = (Math.floor(place / WAYS.length) % LONGEST) + 1;
      next = { ...way, after };
      did[way.kind] = (did[way.kind] ?? 0) + 1;
      const { id } = await touchline.report({
        category: 'entry.scan_fail',
        location: { gate: 'gate-C' },
        fields: { partySize: 1 },
        description: 'cut',
      });
      saved.push(id);
      const end = Date.now() + 10_000;
      const isOpen = async () => (await stateOf(id))?.delivery !== 'received';
      while (await isOpen()) {
        if (Date.now() > end) {
          wrong.push(`${way.kind} after ${after} bytes: no receipt for ${id}`);
          break;
        }
        await touchline.sync();
      }
      // Only the newest is of interest; a long list would be read again and again.
      await touchline.reset();
    }
    await wait(100);
  } finally {
    touchline.destroy();
    await proxy.close();
    await relay.close();
  }
  const { delivered } = relay;
  return {
    tried: places.length,
    acknowledged: saved.length,
    lost: saved.filter((id) => !delivered.has(id)),
    doubled: [...delivered].filter(([, times]) => times > 1).map(([id]) => id),
    strangers: [...delivered.keys()].filter((id) => !saved.includes(id)),
    wrong,
    took: Date.now() - startedAt,
    did,
  };
}

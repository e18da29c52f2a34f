import { setTimeout as wait } from 'node:timers/promises';
import { createTouchline } from '@touchline/sdk';
import { chanceOf, type Chance } from './chance.ts';
import { countingRelay } from './counting-relay.ts';
import type { Part } from './part.ts';
import { drawTrouble, faultProxy } from './proxy.ts';
import type { Verdict } from './verdict.ts';

export interface NetworkRun {
  devices: number;
  reportsEach: number;
  /** The longest black hole in milliseconds. Above 10 s the time-outs of the SDK come into play. */
  mostSilentMs: number;
  /** After this many milliseconds the network becomes kind, and everything still has to arrive. */
  healAfterMs: number;
  /** The whole run may take this long. */
  limitMs: number;
}

export const unkindNetwork: Part = {
  name: 'network',
  title: 'Devices behind an unkind network',
  unit: 'reports',
  portion: 1_000,
  goal: 3_000,
  speaksOf: { from: ['test/faults/unkind-network.ts'] },
  run: (seed, reports) =>
    behindProxy(chanceOf(seed).fork('network'), {
      devices: 20,
      reportsEach: Math.ceil(reports / 20),
      mostSilentMs: 15_000,
      healAfterMs: 60_000,
      limitMs: 180_000,
    }),
};

/** Devices in Node, each with an outbox in memory and the usual transport, behind the fault proxy. */
export async function behindProxy(chance: Chance, run: NetworkRun): Promise<Verdict> {
  const relay = await countingRelay();
  const { delivered } = relay;
  const fates = chance.fork('proxy');
  const proxy = await faultProxy(relay.port, () => drawTrouble(fates, run.mostSilentMs));

  const startedAt = Date.now();
  const endsAt = startedAt + run.limitMs;
  const saved: string[] = [];
  let unsettled = 0;
  let wrongReceipts = 0;
  const touchlines = Array.from({ length: run.devices }, () =>
    createTouchline({ endpoint: `http://127.0.0.1:${proxy.port}/touchline`, venue: 'north-arena' }),
  );
  const healing = setTimeout(() => proxy.heal(), run.healAfterMs);
  try {
    await Promise.all(
      touchlines.map(async (touchline, device) => {
        const own = chance.fork(`device ${device}`);
        for (let count = 0; count < run.reportsEach; count++) {
          const words = `${device}/${count} ${'so much to say '.repeat(own.whole(0, 40))}`;
          const { id } = await touchline.report({
            category: 'entry.scan_fail',
            location: { gate: own.pick(['gate-A', 'gate-B', 'gate-C']) },
            fields: { partySize: own.whole(1, 6) },
            description: words,
          });
          saved.push(id);
          // Some come alone, some while others wait.
          if (own.happens(0.4)) await wait(own.whole(0, 400));
        }
        // A person who opens the list again and again; without that the waits of the SDK grow to a minute.
        for (;;) {
          const states = await touchline.issues();
          const open = states.filter(({ delivery }) => delivery !== 'received').length;
          if (open === 0 || Date.now() > endsAt) {
            unsettled += open;
            for (const { id, reference, receipt } of states) {
              if (receipt && (receipt.reference !== reference || !delivered.has(id))) wrongReceipts++;
            }
            return;
          }
          await touchline.sync();
          await wait(own.whole(20, 200));
        }
      }),
    );
  } finally {
    clearTimeout(healing);
    for (const touchline of touchlines) touchline.destroy();
    await wait(300);
    await proxy.close();
    await relay.close();
  }

  const known = new Set(saved);
  return {
    tried: saved.length,
    acknowledged: saved.length,
    lost: saved.filter((id) => !delivered.has(id)),
    doubled: [...delivered].filter(([, times]) => times > 1).map(([id]) => id),
    strangers: [...delivered.keys()].filter((id) => !known.has(id)),
    wrong: [
      ...(unsettled ? [`${unsettled} reports never got their receipt`] : []),
      ...(wrongReceipts ? [`${wrongReceipts} receipts that the relay cannot have given`] : []),
    ],
    took: Date.now() - startedAt,
    did: Object.fromEntries(
      Object.entries(proxy.seen).map(([kind, times]) => [`connections: ${kind}`, times]),
    ),
  };
}

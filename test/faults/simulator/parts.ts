import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Part } from '../part.ts';
import { catchBug, runBatch, type Batch } from './batch.ts';
import { peerBugs } from './peers.ts';

const PORTION = 20_000;
const LANES = Math.min(availableParallelism(), 4);
const SPEAKS_OF = { from: ['test/faults/simulator/parts.ts', 'test/faults/simulator/worker.ts'] };
/** Histories that a bug may survive. */
export const SURVIVES = 2_000;

/**
 * A portion with its own seed is as many histories, one after the other. Fewer units than a portion are the
 * histories that begin with this seed, so that a single one can be had again.
 */
export const simulator: Part = {
  name: 'simulator',
  title: 'The core in a simulated world: storage, network, clock, tabs',
  unit: 'histories',
  portion: PORTION,
  goal: 1_000_000,
  speaksOf: SPEAKS_OF,
  async run(seed, units) {
    const startedAt = Date.now();
    const from = units < PORTION ? seed : (seed - 1) * PORTION + 1;
    const lanes = units < 1_000 ? 1 : LANES;
    const share = Math.ceil(units / lanes);
    const batches = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => {
        const count = Math.min(share, units - lane * share);
        return lanes === 1 ? runBatch(from, count) : runBeside(from + lane * share, count);
      }),
    );
    const sum = (what: 'histories' | 'saved' | 'effects' | 'commands') =>
      batches.reduce((total, batch) => total + batch[what], 0);
    return {
      tried: sum('histories'),
      acknowledged: sum('saved'),
      lost: batches.flatMap(({ lost }) => lost),
      doubled: batches.flatMap(({ doubled }) => doubled),
      strangers: [],
      wrong: batches.flatMap(({ wrong }) => wrong),
      took: Date.now() - startedAt,
      did: { steps: sum('commands'), effects: sum('effects') },
    };
  },
};

/** Bugs of others, put into our core one at a time: a simulator that misses one proves nothing. */
export const peers: Part = {
  name: 'peers',
  title: 'Re-created bugs of peers, each to be caught',
  unit: 'cases',
  portion: peerBugs.length,
  goal: peerBugs.length,
  speaksOf: SPEAKS_OF,
  async run(_seed, units) {
    const startedAt = Date.now();
    const table: Record<string, string | number>[] = [];
    const missed: string[] = [];
    for (const peerBug of peerBugs.slice(0, units)) {
      const { bug, peer, source } = peerBug;
      const caught = await catchBug(peerBug, SURVIVES);
      if (!caught) missed.push(`not caught in ${SURVIVES} histories: ${bug} (${peer})`);
      table.push({
        bug,
        peer,
        caught: caught ? `after ${caught.after}` : 'NEVER',
        by: caught?.invariant ?? '',
        source: source ?? '',
      });
    }
    console.table(table);
    return {
      tried: table.length,
      acknowledged: table.length,
      lost: [],
      doubled: [],
      strangers: [],
      wrong: missed,
      took: Date.now() - startedAt,
      did: { caught: table.length - missed.length },
    };
  },
};

function runBeside(from: number, count: number): Promise<Batch> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { from, count } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code && reject(new Error(`A worker ended with ${code}.`)));
  });
}

/**
 * `npm run faults`: every way to break the promise that we could think of, long enough to mean something.
 *
 *   npm run faults                                       whatever this state of the code still lacks
 *   npm run faults -- --only firefox,chromium            some parts
 *   npm run faults -- --only firefox --goal 1000         more of one
 *   npm run faults -- --only firefox --seed 17           one portion again; nothing is written down
 *   npm run faults -- --at-once 2 --minutes 30           two parts side by side, no new portion after half an hour
 *
 * What was tried stands in `results/tally.json`, portion by portion, for each state of the code that a part speaks of
 * by itself; a run that is stopped goes on where it was. A seed decides what is tried and when; the machine still decides how far
 * a process is at that moment. Ends with 1 on any loss or double.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endChildrenWithUs } from './children.ts';
import { codeState } from './code-state.ts';
import { loadedState } from './loaded-code.ts';
import type { Part } from './part.ts';
import { divisible, parts } from './parts.ts';
import { summaryOf } from './summary.ts';
import { addPortion, nextSeed, partOf, readTally, tallyOf, triedIn, writeTally } from './tally.ts';
import { isKept, troublesOf, type Verdict } from './verdict.ts';

const TALLY = fileURLToPath(new URL('results/tally.json', import.meta.url));
const SUMMARY = fileURLToPath(new URL('results/SUMMARY.md', import.meta.url));

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    units: { type: 'string' },
    goal: { type: 'string' },
    minutes: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
  },
});
const whole = (name: keyof typeof values): number | undefined => {
  const said = values[name];
  if (said === undefined) return undefined;
  const number = Number(said);
  if (Number.isSafeInteger(number) && number > 0) return number;
  stop(`--${name} is a whole number above 0, and "${said}" is none.`);
};
const [seed, units, goal, minutes, atOnce] = [
  whole('seed'),
  whole('units'),
  whole('goal'),
  whole('minutes'),
  whole('at-once') ?? 1,
];
const chosen = values.only?.split(',') ?? parts.map(({ name }) => name);
for (const name of chosen) {
  if (parts.some((part) => part.name === name)) continue;
  stop(`There is no part "${name}". The parts are ${parts.map((part) => part.name).join(', ')}.`);
}
if (seed && chosen.length !== 1) stop('A seed belongs to one part: --only firefox --seed 17');

endChildrenWithUs();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const wanted = parts.filter(({ name }) => chosen.includes(name));
process.exit((seed ? await again(wanted[0], seed) : await all(wanted)) ? 0 : 1);

/** One portion, as it was. */
async function again(part: Part | undefined, which: number): Promise<boolean> {
  if (!part) return false;
  const verdict = await tried(part, which, units ?? part.portion);
  console.info(JSON.stringify(verdict, undefined, 1));
  return isKept(verdict);
}

async function all(list: readonly Part[]): Promise<boolean> {
  const until = minutes ? Date.now() + minutes * 60_000 : Infinity;
  const everything = codeState();
  const codes = new Map(
    parts.map((part) => [part.name, part.speaksOf ? loadedState(part.speaksOf) : everything]),
  );
  const queue = [...list];
  let kept = true;
  const lane = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) kept = (await reach(part)) && kept;
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const summary = summaryOf(readTally(TALLY), codes);
  console.info(`\n${summary}`);
  return kept;

  /** Portion after portion, until the goal. Each is written down at once. */
  async function reach(part: Part): Promise<boolean> {
    const code = codes.get(part.name) ?? everything;
    const missing = part.missing?.();
    const on = missing ? undefined : await part.on?.();
    const most = goal ?? part.goal;
    let fine = true;
    for (;;) {
      const before = partOf(tallyOf(readTally(TALLY), code, new Date()), part, on, missing);
      const left = most - triedIn(before);
      if (missing) console.info(`${part.name}: ${missing}`);
      if (missing || left <= 0 || Date.now() > until) {
        save(code, (mine) => void partOf(mine, part, on, missing));
        return fine;
      }
      const next = nextSeed(before);
      const many = divisible.has(part) ? Math.min(part.portion, left) : part.portion;
      const verdict = await tried(part, next, many);
      fine = isKept(verdict) && fine;
      save(code, (mine) =>
        addPortion(partOf(mine, part, on, missing), next, verdict, {
          endedAt: new Date(),
          commit: codeState(),
        }),
      );
    }
  }

  /** Read and written in one go, so that what runs beside is not lost. */
  function save(code: string, change: (mine: ReturnType<typeof tallyOf>) => void): void {
    const tally = readTally(TALLY);
    change(tallyOf(tally, code, new Date()));
    writeTally(TALLY, tally);
    writeFileSync(SUMMARY, summaryOf(tally, codes));
  }
}

/** A part that throws has broken its promise too. */
async function tried(part: Part, which: number, many: number): Promise<Verdict> {
  const startedAt = Date.now();
  const verdict = await part.run(which, many).catch((error: unknown): Verdict => ({
    tried: many,
    acknowledged: 0,
    lost: [],
    doubled: [],
    strangers: [],
    wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    took: Date.now() - startedAt,
    did: {},
  }));
  const end = isKept(verdict) ? 'kept' : 'BROKEN';
  const seconds = Math.round(verdict.took / 1_000);
  console.info(
    `${part.name} seed ${which}: ${end}, ${verdict.tried} ${part.unit}, ${verdict.acknowledged} acknowledged, ${seconds} s`,
  );
  if (!isKept(verdict)) {
    for (const trouble of troublesOf(verdict)) console.error(`  ${trouble}`);
    const size = many === part.portion ? '' : ` --units ${many}`;
    console.error(`  Again: npm run faults -- --only ${part.name} --seed ${which}${size}`);
  }
  return verdict;
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

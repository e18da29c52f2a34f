/**
 * `npm run faults`: kills and bad networks, long enough to mean something. Ends with 1 on any loss or double.
 *
 *   npm run faults                              a seed of its own, 10 rounds of each
 *   npm run faults -- --seed 7 --rounds 50      the same choices again: contents, moments of kills, faults
 *   npm run faults -- --only server             server, postgres, browser or network
 *
 * The seed decides what is tried and when; the machine still decides how far a process is at that moment.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { browserKills } from './browser-kills.ts';
import { chanceOf } from './chance.ts';
import { serverKills } from './server-kills.ts';
import { unkindNetwork } from './unkind-network.ts';
import { isKept, printVerdicts, type Verdict } from './verdict.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? randomInt(1, 1_000_000));
const rounds = Number(values.rounds ?? 10);
const chance = chanceOf(seed);

const runs: Record<string, () => Promise<Verdict>> = {
  network: () =>
    unkindNetwork(chance.fork('network'), {
      devices: 20,
      reportsEach: rounds * 5,
      mostSilentMs: 15_000,
      healAfterMs: rounds * 6_000,
      limitMs: rounds * 6_000 + 120_000,
    }),
  server: () => serverKills(chance.fork('server'), { database: 'embedded', kills: rounds, clients: 12 }),
  postgres: () => serverKills(chance.fork('postgres'), { database: 'postgres', kills: rounds, clients: 12 }),
  browser: () => browserKills(chance.fork('browser'), { kills: rounds * 3 }),
};

if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('Give whole numbers: npm run faults -- --seed 7 --rounds 10');
  process.exit(1);
}
if (values.only && !Object.hasOwn(runs, values.only)) {
  console.error(`There is no run "${values.only}". The runs are ${Object.keys(runs).join(', ')}.`);
  process.exit(1);
}

const replay = (name: string) => `npm run faults -- --seed ${seed} --rounds ${rounds} --only ${name}`;
const verdicts: Verdict[] = [];
const broken: string[] = [];
for (const [name, start] of Object.entries(runs)) {
  if (values.only && values.only !== name) continue;
  console.info(`${name}: ${replay(name)}`);
  try {
    const verdict = await start();
    verdicts.push(verdict);
    if (!isKept(verdict)) broken.push(name);
  } catch (error) {
    console.error(error);
    broken.push(name);
  }
}
printVerdicts(verdicts);
for (const name of broken) console.error(`Again: ${replay(name)}`);
process.exit(broken.length > 0 ? 1 : 0);

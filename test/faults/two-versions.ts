import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Person } from '../journeys/support/browser.ts';
import { until } from '../journeys/support/stadium.ts';
import { chanceOf, type Chance } from './chance.ts';
import { pageBundle, type Files } from './lab/bundle.ts';
import { Lab, Visitor } from './lab/lab.ts';
import type { Part } from './part.ts';
import type { Verdict } from './verdict.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The last state with the first schema on the device: nothing locked, four shelves. */
const FIRST_SCHEMA = 'aa10a1d84590eed718856671b486c70e2740441f';
const EVENTS = '/touchline/v1/events';

/** An old page that was never reloaded, and a new one beside it on the same database. */
export const twoVersions: Part = {
  name: 'versions',
  title: 'An earlier SDK and this one, open together',
  unit: 'rounds',
  portion: 6,
  goal: 6,
  speaksOf: { from: ['test/faults/two-versions.ts', 'test/faults/lab/page.ts'] },
  missing: () =>
    hasHistory() ? undefined : 'The history of this repository is not here, so there is no earlier SDK.',
  run: (seed, rounds) => openTogether(chanceOf(seed).fork('versions'), rounds),
};

async function openTogether(chance: Chance, rounds: number): Promise<Verdict> {
  const startedAt = Date.now();
  const lab = await new Lab().start();
  const person = new Person();
  const saved: string[] = [];
  const wrong: string[] = [];
  let inMemory = 0;
  try {
    lab.offer('earlier', await earlierBundle());
    await person.open();
    const visit = async (ask: Record<string, string>) =>
      new Visitor(await person.context.newPage(), lab, ask).open();
    for (let round = 0; round < rounds; round++) {
      const venue = `venue-${round}`;
      const isDown = chance.happens(0.6);
      lab.trick(EVENTS, isDown ? ({ response }) => void response.destroy() : undefined);
      const told: { id: string; inMemoryOf?: Visitor }[] = [];
      const file = async (page: Visitor, words: string) => {
        const id = await page.report(words);
        const isKept = (await page.state(id)).kept === 'device';
        if (!isKept) inMemory++;
        saved.push(words);
        told.push({ id, ...(!isKept && { inMemoryOf: page }) });
      };
      const old = await visit({ venue, sdk: 'earlier' });
      const before = chance.whole(1, 3);
      for (let count = 0; count < before; count++) await file(old, `round ${round} old ${count}`);
      const fresh = await visit({ venue });
      for (let count = 0; count < 4; count++) {
        await file(chance.happens(0.5) ? old : fresh, `round ${round} both ${count}`);
      }
      lab.trick(EVENTS, undefined);
      // The old page cannot open the new database any more; what it kept there is the new page's to send.
      for (const { id, inMemoryOf = fresh } of told) {
        await inMemoryOf.received(id).catch(() => wrong.push(`round ${round}: no receipt for ${id}`));
      }
      for (const page of [old, fresh]) {
        wrong.push(...(await page.errors()));
        await page.page.close();
      }
    }
    await until(() => saved.every((words) => lab.delivered.has(words)), 'everything at the venue').catch(
      () => undefined,
    );
  } finally {
    await person.leave();
    await lab.stop();
  }
  const { delivered } = lab;
  return {
    tried: rounds,
    acknowledged: saved.length,
    lost: saved.filter((words) => !delivered.has(words)),
    doubled: [...delivered].filter(([, times]) => times > 1).map(([words]) => words),
    strangers: [...delivered.keys()].filter((words) => !saved.includes(words)),
    wrong,
    took: Date.now() - startedAt,
    did: { 'reports of both pages': saved.length, 'kept in memory only, and said so': inMemory },
  };
}

function hasHistory(): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${FIRST_SCHEMA}:packages/sdk/src`], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** The page of the lab with the SDK as it was. */
function earlierBundle(): Promise<Files> {
  const folder = join(ROOT, 'node_modules/.cache/touchline', FIRST_SCHEMA);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const archive = execFileSync('git', ['archive', FIRST_SCHEMA, 'packages/sdk/src'], {
      cwd: ROOT,
      maxBuffer: 64 * 1024 * 1024,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  }
  return pageBundle(new URL('lab/page.ts', import.meta.url), {
    '@touchline/sdk/words': join(folder, 'packages/sdk/src/words/index.ts'),
    '@touchline/sdk': join(folder, 'packages/sdk/src/index.ts'),
    // The widget of today does not go with it, and no page here asks for one.
    '@touchline/widget/define': join(folder, 'packages/sdk/src/index.ts'),
    idb: join(ROOT, 'test/node_modules/idb/build/index.js'),
  });
}

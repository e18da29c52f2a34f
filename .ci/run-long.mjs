/** `npm run bench`, `npm run faults`, `npm run matchday`, `npm run walk`: the runs that are too long for `npm test`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { findBrowser } from './browsers.mjs';
import { fail, run } from './shell.mjs';

const NAMES = ['bench', 'faults', 'matchday', 'walk'];

const [name, ...args] = process.argv.slice(2);
if (!NAMES.includes(name)) fail(`Say which run: ${NAMES.join(', ')}.`);
const file = `test/${name}/run.ts`;
if (args.includes('--help')) {
  // What it is and what it takes stands at the head of its file.
  const [, head = ''] = readFileSync(join(root, file), 'utf8').split(/^\/\*\*|^ \*\/$/m);
  console.info(head.replace(/^ \* ?/gm, '').trim());
  process.exit(0);
}

const env = await bootstrap();
const chromium = findBrowser('chromium');
process.exit(
  await run('node', ['--conditions=touchline-source', file, ...args], {
    cwd: root,
    env: chromium ? { ...env, CHROME_PATH: chromium } : env,
  }),
);

/**
 * `npm run check`: everything that can be judged without running the product.
 *
 *   npm run check             all steps
 *   npm run check -- lint     one of: types, lint, format, rooms, packages, sizes
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { fail, run } from './shell.mjs';

const STEPS = {
  types: () => tool('tsc', ['--build', '--force']),
  lint: () =>
    // By name and with an end: a linter that follows types can lose itself in built or fetched folders.
    tool('oxlint', ['--type-aware', '--deny-warnings', ...sourceFolders()], { timeout: 300_000 }),
  format: () => tool('oxfmt', ['--check', '.']),
  rooms: () => tool('node', ['--test', '--test-reporter=dot', 'test/house/rooms.test.ts']),
  packages: checkPackages,
  sizes: () => tool('node', ['--conditions=touchline-source', '.ci/size.mjs']),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(STEPS, name));
if (unknown) fail(`There is no step "${unknown}". The steps are ${Object.keys(STEPS).join(', ')}.`);

const env = await bootstrap();
const failed = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(STEPS)) {
  console.log(`\n${name}`);
  if ((await STEPS[name]()) !== 0) failed.push(name);
}
if (failed.length > 0) fail(`Check failed: ${failed.join(', ')}. Each one says above what is wrong.`);
console.log('\nEverything checked is in order.');

function tool(command, args, options = {}) {
  return run(command, args, { cwd: root, env, ...options });
}

/** Both published packages are built as they would be published, and looked at from outside. */
async function checkPackages() {
  const described = await tool('node', ['.ci/elements.mjs', '--check']);
  if (described !== 0) return described;
  for (const folder of ['packages/sdk', 'packages/widget']) {
    const code =
      (await tool('tsc', ['-p', `${folder}/tsconfig.build.json`])) ||
      (await tool('publint', [folder, '--strict', '--pack', 'false']));
    if (code !== 0) return code;
  }
  // What was just built is what the templates of Vue and Svelte are held against; JSX is with the other types.
  return (
    (await tool('test/node_modules/.bin/vue-tsc', ['--noEmit', '-p', 'test/frameworks/vue'])) ||
    tool('test/node_modules/.bin/svelte-check', [
      '--workspace',
      'test/frameworks/svelte',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'human',
    ])
  );
}

function sourceFolders() {
  const sources = ['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent)).flatMap((name) => [`${parent}/${name}/src`, `${parent}/${name}/public`]),
  );
  const tests = readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => `test/${entry.name}`);
  return ['.ci', ...sources, ...tests].filter((folder) => existsSync(join(root, folder)));
}

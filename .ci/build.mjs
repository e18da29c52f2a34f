/** Builds what the example host serves, and only when something it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { fail, run } from './shell.mjs';

const BUILDS = [
  {
    what: 'the script tag',
    folder: 'packages/widget',
    output: 'dist-cdn',
    madeOf: ['packages/sdk/src', 'packages/widget/src', 'packages/widget/vite.config.ts', 'pnpm-lock.yaml'],
  },
  {
    what: 'the desk console',
    folder: 'examples/desk',
    output: 'dist-console',
    madeOf: ['packages/sdk/src', 'examples/desk/src', 'examples/desk/vite.config.ts', 'pnpm-lock.yaml'],
  },
  {
    what: 'the gallery',
    folder: 'examples/gallery',
    output: 'dist',
    madeOf: [
      'packages/sdk/src',
      'packages/widget/src',
      'examples/gallery/src',
      'examples/gallery/vite.config.ts',
      'pnpm-lock.yaml',
    ],
  },
];

/**
 * @param env The environment that `bootstrap()` returned.
 * @param only What of it is needed; without it all is.
 */
export async function buildWhatIsServed(env, only) {
  for (const { what, folder, output, madeOf } of BUILDS) {
    if (only && !only.includes(what)) continue;
    const config = join(folder, 'vite.config.ts');
    if (!existsSync(join(root, config))) fail(`${config} is missing, so ${what} cannot be built.`);

    const stamp = join(root, 'node_modules/.cache/touchline', `built-${output}`);
    const wanted = fingerprint(madeOf);
    const built = existsSync(join(root, folder, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8');
    if (built === wanted) continue;

    console.log(`Building ${what}.`);
    const code = await run('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, folder), env });
    if (code !== 0) fail(`${what} could not be built; the lines above say why.`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .filter((name) => !name.endsWith('.test.ts'))
    .flatMap((name) => filesUnder(join(path, name)));
}

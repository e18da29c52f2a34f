/**
 * Everything the other commands need, from a machine that has only Node 20 and npm: pnpm, the locked
 * dependencies, and the newer Node the tools ask for. This file may import nothing that has to be installed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, run } from './shell.mjs';

const PNPM = 'pnpm@12.21.0';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const newerNode = join(root, 'node_modules/node/bin/node');
const stamp = join(root, 'node_modules/.cache/touchline/installed');

/**
 * Installs what the lockfile names, unless that has been done already.
 *
 * @returns The environment for every command that follows: Node 24 and the tools come first on its PATH.
 */
export async function bootstrap() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`Touchline needs Node 20 or later to start; this is ${process.version}. See https://nodejs.org.`);
  }
  const wanted = fingerprint();
  if (!existsSync(newerNode) || read(stamp) !== wanted) await install(wanted);

  const path = [dirname(newerNode), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path };
}

async function install(wanted) {
  console.log('Fetching pnpm and the locked dependencies. The first time takes a minute or two.');
  const code = await run('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    // Nobody is there to answer a question, so pnpm must not ask one.
    env: { ...process.env, CI: 'true' },
  });
  if (code !== 0 || !existsSync(newerNode)) {
    fail(
      'The dependencies could not be installed; the lines above say why.',
      'If this machine is offline, connect it once: later runs need no network.',
      'If it sits behind a proxy or a mirror, `npm config get registry` must name one it can reach.',
      'If a package.json was edited, refresh the lockfile: npx -y ' + PNPM + ' install --no-frozen-lockfile',
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** One hash over all that decides what is installed. */
function fingerprint() {
  const members = ['packages', 'examples'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(parent, name, 'package.json')),
  );
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'test/package.json',
    ...members.sort(),
  ];
  const hash = createHash('sha256').update(PNPM);
  for (const file of files) hash.update(file).update(read(join(root, file)));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

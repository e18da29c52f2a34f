/** The weight a host page carries, in brotli bytes of the built script tag. Ends with 1 above a bar. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants, brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './bootstrap.mjs';
import { fail } from './shell.mjs';

const LAUNCHER = 'touchline.js';
const WORKER = 'service-worker.js';
const LAUNCHER_BAR = 2_048;
const SUBMIT_BAR = 32_768;

const folder = join(root, 'packages/widget');
const configFile = join(folder, 'vite.config.ts');
if (!existsSync(configFile))
  fail('packages/widget/vite.config.ts is missing, so there is nothing to weigh yet.');
const { untilSubmit } = await import(configFile);
if (!Array.isArray(untilSubmit) || untilSubmit.length === 0) {
  fail(
    'packages/widget/vite.config.ts must export `untilSubmit`: the modules loaded on the way to a submit.',
  );
}

const result = await build({ root: folder, configFile, logLevel: 'warn', build: { write: false } });
const files = [result].flat().flatMap(({ output }) => output);
const chunks = files.filter(({ type }) => type === 'chunk');
const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));

const launcher = withStaticImports(chunkNamed(LAUNCHER));
const needed = new Set([...launcher, ...untilSubmit.flatMap((id) => withStaticImports(chunkHolding(id)))]);

const rows = chunks
  .map((chunk) => ({
    chunk: chunk.fileName,
    'brotli bytes': brotliBytes(chunk),
    when: launcher.includes(chunk) ? 'launcher' : needed.has(chunk) ? 'until submit' : 'later',
  }))
  .sort((a, b) => a.when.localeCompare(b.when) || b['brotli bytes'] - a['brotli bytes']);
console.table(rows);

const worker = files.find(({ fileName }) => fileName === WORKER) ?? fail(`The build has no ${WORKER}.`);
console.log(`The service worker, which no page loads: ${brotliBytes({ code: worker.source })} bytes`);
const withinBars = [
  weigh('The launcher', launcher, LAUNCHER_BAR),
  weigh('Everything until submit', [...needed], SUBMIT_BAR),
];
if (launcher.length > 1) {
  const others = launcher.slice(1).map(({ fileName }) => fileName);
  fail(`The launcher must be one request, and ${LAUNCHER} also needs ${others.join(', ')}.`);
}
if (withinBars.includes(false)) fail('Above a bar. What came in last, and can it come later?');

function weigh(what, parts, bar) {
  const bytes = parts.reduce((sum, chunk) => sum + brotliBytes(chunk), 0);
  console.log(`${what}: ${bytes} of ${bar} bytes${bytes > bar ? `, ${bytes - bar} too many` : ''}`);
  return bytes <= bar;
}

function brotliBytes({ code }) {
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The chunk first, then all that has to be there before it can run. */
function withStaticImports(chunk, seen = new Set()) {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  for (const name of chunk.imports) {
    const imported = byName.get(name);
    if (!imported)
      fail(`${chunk.fileName} imports ${name}, which is not part of the build: it must be bundled.`);
    withStaticImports(imported, seen);
  }
  return [...seen];
}

function chunkNamed(fileName) {
  return (
    byName.get(fileName) ?? fail(`The build has no ${fileName}: it holds ${[...byName.keys()].join(', ')}.`)
  );
}

/** @param id The end of a module's path, such as `src/elements/panel.ts`. */
function chunkHolding(id) {
  const found = chunks.find((chunk) => chunk.moduleIds.some((moduleId) => moduleId.endsWith(id)));
  return found ?? fail(`\`untilSubmit\` names ${id}, and no chunk of the build holds it.`);
}

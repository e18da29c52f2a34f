/**
 * `npm test`: all set-up, then every test. The last line is always `N passed, N failed`.
 *
 *   npm test                       everything
 *   npm test -- node               one part: node, browser or journeys
 *   npm test -- node outbox        the files of a part whose path contains a word
 *   npm test -- browser --engine firefox    one engine: chromium, firefox or webkit
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { ENGINES, findEngines, needChromium } from './browsers.mjs';
import { buildWhatIsServed } from './build.mjs';
import { fail, run, signalAll } from './shell.mjs';
import { testFiles } from './test-files.mjs';

/** Up to so many failing files of a part may be the machine's fault. */
const FEW = 3;
const PARTS = { node: runNode, browser: runBrowser, journeys: runJourneys };

const words = process.argv.slice(2);
const engine = takeEngine(words);
const part = Object.hasOwn(PARTS, words[0] ?? '') ? words.shift() : undefined;
const filter = words.shift();
if (words.length > 0)
  fail('Use it as `npm test`, `npm test -- node` or `npm test -- browser outbox --engine firefox`.');

const total = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'touchline-test-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
  console.log(`${total.passed} passed, ${total.failed} failed`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    signalAll(signal);
    fail('The tests were stopped before they were done.');
  });
}

const env = await bootstrap();
const files = testFiles(root, filter);
// With a filter alone, a part that has no such file is not asked.
const parts = part ? [part] : Object.keys(PARTS).filter((name) => !filter || files[name].length > 0);
const engines = await neededEngines();

let complete = parts.length > 0;
if (!complete) console.error(`No test file has "${filter}" in its path.`);
for (const name of parts) {
  // The browser files run once in every engine, and each run has to prove something by itself.
  for (const one of name === 'browser' ? Object.keys(engines) : [undefined]) {
    const { passed, failed, trouble } = await runPart(name, one);
    total.passed += passed;
    total.failed += failed;
    if (trouble) console.error(`${nameOf(name, one)}: ${trouble}`);
    if (trouble || failed > 0) complete = false;
  }
}
process.exit(complete ? 0 : 1);

/** Takes `--engine firefox` out of the words of the command. */
function takeEngine(from) {
  const place = from.indexOf('--engine');
  if (place < 0) return undefined;
  const [, name] = from.splice(place, 2);
  return ENGINES.includes(name) ? name : fail(`\`--engine\` takes one of ${ENGINES.join(', ')}.`);
}

/** The programs of the engines to test in, and what the tests in Node find their browsers by. */
async function neededEngines() {
  if (engine !== 'firefox' && engine !== 'webkit') env.CHROME_PATH = await needChromium();
  if (!parts.includes('browser') && !parts.includes('journeys')) return {};
  const found = await findEngines(engine ? [engine] : ENGINES);
  if (engine && !found[engine]) fail(`No ${engine} was found or could be installed.`);
  return found;
}

function nameOf(name, one) {
  return one ? `${name} in ${one}` : name;
}

/**
 * Runs one part and reads what it counted. Silence, a skipped test or a bad exit code is never a success.
 *
 * A machine that stands still for seconds breaks a test now and then, so the files that failed run once
 * more, by themselves, if they are few; what fails twice has failed. What passed only then is named: it
 * wants to be made steady.
 */
async function runPart(name, one) {
  const none = { passed: 0, failed: 0 };
  if (files[name].length === 0)
    return { ...none, trouble: `no test file${filter ? ` with "${filter}"` : ''} found` };

  console.log(`\n${nameOf(name, one)}: ${files[name].length} test files`);
  const first = await runFiles(name, one, files[name]);
  if (!first.counts) return { ...none, trouble: 'the run ended before it could count its tests' };

  let { counts, code } = first;
  const failing = Object.keys(counts).filter((file) => counts[file].failed > 0);
  if (failing.length > 0 && failing.length <= FEW) {
    console.log(`\n${nameOf(name, one)}: once more, by themselves: ${failing.join(', ')}`);
    const again = await runFiles(name, one, failing);
    const unsteady = failing.filter((file) => again.counts?.[file]?.failed === 0);
    if (unsteady.length > 0)
      console.log(`UNSTEADY, passed only the second time in ${nameOf(name, one)}: ${unsteady.join(', ')}`);
    counts = { ...counts, ...again.counts };
    code = again.code;
  }

  const { passed, failed, skipped } = sum(Object.values(counts));
  console.log(`${nameOf(name, one)}: ${passed} passed, ${failed} failed`);
  if (passed + failed === 0) return { ...none, trouble: 'the files hold no test' };
  if (skipped > 0) return { passed, failed, trouble: `${skipped} skipped; a skipped test proves nothing` };
  if (code !== 0 && failed === 0)
    return { passed, failed, trouble: `every test passed, yet the run ended with ${code}` };
  return { passed, failed };
}

/** @returns The exit code, and the counts by file unless the run ended before it could count. */
async function runFiles(name, one, paths) {
  const countsFile = join(scratch, `${name}-${one ?? 'all'}-${paths.length}.json`);
  rmSync(countsFile, { force: true });
  const code = await PARTS[name](paths, countsFile, one);
  return { code, counts: existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : undefined };
}

function sum(all) {
  const whole = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const what of Object.keys(whole)) whole[what] += counts[what];
  return whole;
}

function runNode(paths, countsFile) {
  return nodeTest(paths, countsFile, { concurrency: 2, timeoutMs: 240_000 });
}

function runBrowser(paths, countsFile, one) {
  return run(join(root, 'test/node_modules/.bin/wtr'), ['--config', 'test/web-test-runner.config.mjs'], {
    cwd: root,
    env: {
      ...env,
      TOUCHLINE_TEST_FILES: paths.join('\n'),
      TOUCHLINE_TEST_COUNTS: countsFile,
      TOUCHLINE_TEST_ENGINE: one,
      TOUCHLINE_TEST_PROGRAM: engines[one],
    },
  });
}

/** Journeys drive the built product, each with a server of its own, so they run one after the other. */
async function runJourneys(paths, countsFile) {
  await buildWhatIsServed(env);
  return nodeTest(paths, countsFile, { concurrency: 1, timeoutMs: 300_000 });
}

function nodeTest(paths, countsFile, { concurrency, timeoutMs }) {
  const flags = [
    '--conditions=touchline-source',
    '--test',
    `--import=${new URL('end-in-time.mjs', import.meta.url)}`,
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeoutMs}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('count-node.mjs', import.meta.url)}`,
    `--test-reporter-destination=${countsFile}`,
  ];
  return run('node', [...flags, ...paths], { cwd: root, env });
}

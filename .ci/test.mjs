/**
 * `npm test`: all set-up, then every test. The last line is always `N passed, N failed`.
 *
 *   npm test                       everything
 *   npm test -- node               one part: node, browser or journeys
 *   npm test -- node outbox        the files of a part whose path contains a word
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { needChromium } from './browsers.mjs';
import { buildWhatIsServed } from './build.mjs';
import { fail, run, signalAll } from './shell.mjs';
import { testFiles } from './test-files.mjs';

const PARTS = { node: runNode, browser: runBrowser, journeys: runJourneys };

const words = process.argv.slice(2);
const part = Object.hasOwn(PARTS, words[0] ?? '') ? words.shift() : undefined;
const filter = words.shift();
if (words.length > 0) fail('Use it as `npm test`, `npm test -- node` or `npm test -- browser outbox`.');

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
if (parts.some((name) => name !== 'node')) env.CHROME_PATH = await needChromium();

let complete = parts.length > 0;
if (!complete) console.error(`No test file has "${filter}" in its path.`);
for (const name of parts) {
  const { passed, failed, trouble } = await runPart(name);
  total.passed += passed;
  total.failed += failed;
  if (trouble) console.error(`${name}: ${trouble}`);
  if (trouble || failed > 0) complete = false;
}
process.exit(complete ? 0 : 1);

/** Runs one part and reads what it counted. Silence, a skipped test or a bad exit code is never a success. */
async function runPart(name) {
  const none = { passed: 0, failed: 0 };
  if (files[name].length === 0)
    return { ...none, trouble: `no test file${filter ? ` with "${filter}"` : ''} found` };

  console.log(`\n${name}: ${files[name].length} test files`);
  const countsFile = join(scratch, `${name}.json`);
  const code = await PARTS[name](files[name], countsFile);
  if (!existsSync(countsFile)) return { ...none, trouble: 'the run ended before it could count its tests' };

  const { passed, failed, skipped } = JSON.parse(readFileSync(countsFile, 'utf8'));
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  if (passed + failed === 0) return { ...none, trouble: 'the files hold no test' };
  if (skipped > 0) return { passed, failed, trouble: `${skipped} skipped; a skipped test proves nothing` };
  if (code !== 0 && failed === 0)
    return { passed, failed, trouble: `every test passed, yet the run ended with ${code}` };
  return { passed, failed };
}

function runNode(paths, countsFile) {
  return nodeTest(paths, countsFile, { concurrency: 2, timeoutMs: 120_000 });
}

function runBrowser(paths, countsFile) {
  return run(join(root, 'test/node_modules/.bin/wtr'), ['--config', 'test/web-test-runner.config.mjs'], {
    cwd: root,
    env: { ...env, TOUCHLINE_TEST_FILES: paths.join('\n'), TOUCHLINE_TEST_COUNTS: countsFile },
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
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeoutMs}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('count-node.mjs', import.meta.url)}`,
    `--test-reporter-destination=${countsFile}`,
  ];
  return run('node', [...flags, ...paths], { cwd: root, env });
}

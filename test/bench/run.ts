/**
 * `npm run bench`: what Touchline costs, beside its peers in the same run on the same machine.
 *
 *   npm run bench
 *   npm run bench -- --only capture        size, page, capture, growth, accept,
 *                                          desk-million, desk-board or desk-live
 *   npm run bench -- --reports 200         fewer reports, for a first look
 *   npm run bench -- --queued 2000         how long the longest queue of `growth` is
 *   npm run bench -- --only desk-million --issues 100000    how many issues the desk has
 *
 * Prints tables and writes one JSON file to `test/bench/results`.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { acceptFigures, printAccept } from './accept.ts';
import { captureLines, growthLines } from './capture.ts';
import { boardFigures, printBoard } from './desk-board.ts';
import { liveFigures, printLive } from './desk-live.ts';
import { millionFigures, printMillion } from './desk-million.ts';
import { printGrowth, printLines } from './figures.ts';
import { pageFigures, printPage } from './page.ts';

const PARTS = [
  'size',
  'page',
  'capture',
  'growth',
  'accept',
  'desk-million',
  'desk-board',
  'desk-live',
] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    reports: { type: 'string' },
    queued: { type: 'string' },
    issues: { type: 'string' },
  },
});
const issues = Number(values.issues ?? 1_000_000);
const reports = Number(values.reports ?? 1_000);
const queued = Number(values.queued ?? 50_000);
if (values.only && !(PARTS as readonly string[]).includes(values.only)) {
  console.error(`There is no part "${values.only}". The parts are ${PARTS.join(', ')}.`);
  process.exit(1);
}
if (!Number.isSafeInteger(reports) || reports < 50) {
  console.error('--reports takes a whole number from 50 on.');
  process.exit(1);
}
const wanted = (part: (typeof PARTS)[number]) => !values.only || values.only === part;

const result: Record<string, unknown> = {
  at: new Date().toISOString(),
  machine: { cpu: cpus()[0]?.model, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) },
  node: process.version,
  reports,
};

if (wanted('size')) {
  const size = await sizes();
  result['size'] = size;
  console.info('\nBytes on the phone (brotli)');
  console.table(size);
}
if (wanted('page')) {
  const page = await pageFigures();
  result['page'] = page;
  printPage(page);
}
if (wanted('capture')) {
  const { capture, throttled, drain, browser } = await captureLines(reports);
  Object.assign(result, { browser, capture, throttled, drain });
  printLines(
    `Capture of ${reports} reports in Chromium ${browser}, one after the other`,
    capture,
    'Workbox pushRequest (relaxed)',
  );
  printLines('The same on a slow phone', throttled);
  printLines(`Sending the ${reports} that wait, to the same relay`, drain, 'Workbox pushRequest (relaxed)');
}
if (wanted('growth')) {
  const shorter = [100, 1_000, 10_000].filter((size) => size < queued);
  const growth = await growthLines([...shorter, queued], 10_000);
  result['growth'] = growth;
  printGrowth(growth);
}
if (wanted('accept')) {
  const accept = await acceptFigures();
  result['accept'] = accept;
  printAccept(accept);
}
if (wanted('desk-million')) {
  const million = await millionFigures({ issues, open: Math.min(10_000, Math.round(issues / 10)) });
  result['deskMillion'] = million;
  printMillion(million);
}
if (wanted('desk-board')) {
  const board = await boardFigures(10_000);
  result['deskBoard'] = board;
  printBoard(board);
}
if (wanted('desk-live')) {
  const live = await liveFigures();
  result['deskLive'] = live;
  printLive(live);
}

const file = `test/bench/results/${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`;
writeFileSync(`${root}${file}`, `${JSON.stringify(result, undefined, 2)}\n`);
console.info(`\nWritten to ${file}`);
process.exit(0);

/** As `npm run check -- sizes` weighs them. */
async function sizes(): Promise<{ what: string; bytes: number; bar: number }[]> {
  const child = spawn('node', ['--conditions=touchline-source', '.ci/size.mjs'], { cwd: root });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  return [...printed.matchAll(/^(.+): (\d+) of (\d+) bytes/gm)].map(([, what = '', bytes, bar]) => ({
    what,
    bytes: Number(bytes),
    bar: Number(bar),
  }));
}

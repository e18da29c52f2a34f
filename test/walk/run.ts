/**
 * `npm run walk`: every subcategory in every language, on a phone of 320 px and on a kiosk, in every engine of this
 * machine; then all of them by keyboard alone. Writes `RESULTS.md`.
 *
 *   npm run walk -- --engine chromium --language ar --surface phone     one part; nothing is written
 */
import { writeFileSync } from 'node:fs';
import { LANGUAGES } from '@touchline/sdk/words';
import { enginesHere, startDriver, type Engine, type Window } from '../engines/driver.ts';
import { SURFACES, type Surface } from './frame.ts';
import { walkByKeyboard } from './keyboard.ts';
import { SUBCATEGORIES } from './plan.ts';
import { servePages } from './serve.ts';
import type { Walked } from './way.ts';

/** So many walks fit into the time that a driver waits for one answer. */
const PORTION = 9;
const SCREENS = ['home', 'which', 'details', 'review', 'receipt'];

const told = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const only = <T extends string>(name: string, all: readonly T[]) => {
  const wanted = told(name);
  return wanted ? all.filter((one) => one === wanted) : all;
};

interface Row {
  engine: string;
  surface: string;
  walks: number;
  steps: number;
  required: number;
  minutes: number;
  findings: string[];
}

const pages = await servePages();
const rows: Row[] = [];
for (const engine of only('engine', enginesHere))
  for (const surface of only('surface', Object.keys(SURFACES) as Surface[]))
    rows.push(await walkAll(engine, surface));
if (!told('engine') || told('engine') === 'keyboard') rows.push(await byKeyboard());
await pages.stop();

const findings = rows.flatMap((row) => row.findings);
const whole = !process.argv.some((word) => word.startsWith('--'));
if (whole) writeFileSync(new URL('RESULTS.md', import.meta.url), report());
console.table(rows.map(({ findings: found, ...row }) => ({ ...row, findings: found.length })));
for (const finding of findings) console.log(finding);
process.exit(findings.length > 0 ? 1 : 0);

async function walkAll(engine: Engine, surface: Surface): Promise<Row> {
  const startedAt = Date.now();
  const driver = await startDriver(engine);
  const walked: Walked[] = [];
  const window = await driver.open();
  await window.goto(`${pages.url}/test/walk/hall.html`);
  for (const language of only('language', LANGUAGES)) {
    for (let from = 0; from < SUBCATEGORIES.length; from += PORTION)
      walked.push(...(await portion(window, surface, language, SUBCATEGORIES.slice(from, from + PORTION))));
    console.log(`${engine}, ${surface}, ${language}: ${count(walked, language)} findings`);
  }
  await driver.stop();
  return rowOf(engine, surface, walked, startedAt);
}

function count(walked: readonly Walked[], language: string): number {
  return walked
    .filter((one) => one.language === language)
    .reduce((sum, { findings: found }) => sum + found.length, 0);
}

async function portion(window: Window, surface: Surface, language: string, subcategories: readonly string[]) {
  // As text, since not every driver tells deep objects.
  const answer = await window.run(
    `const [surface, language, subcategories, screens] = arguments;
     const { openFrame } = await import('/test/walk/frame.ts');
     window.here ??= await openFrame(surface);
     return JSON.stringify(await window.here.walk(subcategories, language, screens));`,
    surface,
    language,
    subcategories,
    SCREENS,
  );
  return JSON.parse(String(answer)) as Walked[];
}

async function byKeyboard(): Promise<Row> {
  const startedAt = Date.now();
  const walked = await walkByKeyboard(pages.url, SUBCATEGORIES);
  return rowOf('chromium', 'phone, keyboard alone, English', walked, startedAt);
}

function rowOf(engine: string, surface: string, walked: readonly Walked[], startedAt: number): Row {
  return {
    engine,
    surface,
    walks: walked.length,
    steps: Math.max(...walked.map(({ steps }) => steps)),
    required: Math.max(...walked.map(({ required }) => required)),
    minutes: Math.round((Date.now() - startedAt) / 6_000) / 10,
    findings: walked.flatMap(({ subcategory, language, findings: found }) =>
      found.map(
        ({ screen, what, text }) =>
          `${engine}, ${surface}, ${language}, ${subcategory}, ${screen}: ${what}: ${text.replaceAll(/\s+/g, ' ')}`,
      ),
    ),
  };
}

function report(): string {
  const lines = rows.map(
    (row) =>
      `| ${row.engine} | ${row.surface} | ${row.walks} | ${row.steps} | ${row.required} | ${row.findings.length} | ${row.minutes} |`,
  );
  return `# A walk through every subcategory

\`npm run walk\` takes each of the ${SUBCATEGORIES.length} subcategories from home to a receipt in each of the ${LANGUAGES.length} languages, tapping what a
person reads and giving only the answers that are needed. On every screen it measures: no text cut, covered or outside its
button, no key or hole where words should be, nothing smaller than 24 px to tap, right to left mirrored with its icons, and
no violation that axe knows. By keyboard, only Tab, arrows, Space, Enter and letters are pressed.

| Engine | Where | Walks | Most steps | Most needed answers | Findings | Minutes |
| ------ | ----- | ----: | ---------: | ------------------: | -------: | ------: |
${lines.join('\n')}
${findings.length > 0 ? `\n${findings.map((one) => `- ${one}`).join('\n')}\n` : ''}`;
}

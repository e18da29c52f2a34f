/**
 * `npm run walk`: every subcategory in every language, on a phone of 320 px and on a kiosk, in every engine of this
 * machine; then all of them by keyboard alone. Writes `RESULTS.md`.
 *
 *   npm run walk                                       whatever this state of the code still lacks
 *   npm run walk -- --engine firefox --surface kiosk   a part of it; --language ar too
 *   npm run walk -- --only entry                       the subcategories that begin so; nothing is written down
 *   npm run walk -- --at-once 2 --minutes 30           two side by side, no new language after half an hour
 *
 * How each engine, surface and language went stands in `results.json` as soon as it is done, so a run that is
 * stopped goes on where it was. Ends with 1 where something was found.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '@touchline/sdk/words';
import { enginesHere, startDriver, type Driver, type Engine } from '../engines/driver.ts';
import { codeState } from '../faults/code-state.ts';
import { SURFACES, type Surface } from './frame.ts';
import { walkByKeyboard } from './keyboard.ts';
import { walkLeg } from './leg.ts';
import { SUBCATEGORIES } from './plan.ts';
import { reportOf } from './report.ts';
import { servePages } from './serve.ts';
import { readResults, resultOf, sameLeg, writeResults, type Leg } from './tally.ts';

const RESULTS = fileURLToPath(new URL('results.json', import.meta.url));
const REPORT = fileURLToPath(new URL('RESULTS.md', import.meta.url));
/** What a walk speaks of. */
const CODE = [
  'packages/sdk/src',
  'packages/widget/src',
  'test/walk/*.ts',
  'test/walk/*.html',
  ':!**/*.test.ts',
];
const KEYBOARD = 'phone, keyboard alone';

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    surface: { type: 'string' },
    language: { type: 'string' },
    only: { type: 'string' },
    minutes: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
  },
});

const legs: Leg[] = [
  ...enginesHere.flatMap((engine) =>
    Object.keys(SURFACES).flatMap((surface) => LANGUAGES.map((language) => ({ engine, surface, language }))),
  ),
  { engine: 'chromium', surface: KEYBOARD, language: 'en' },
];
const chosen = legs.filter((leg) =>
  (['engine', 'surface', 'language'] as const).every((name) => !values[name] || leg[name] === values[name]),
);
const subcategories = SUBCATEGORIES.filter((id) => id.startsWith(values.only ?? ''));
const until = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Infinity;
const code = codeState(CODE);
const drivers = new Map<string, Promise<Driver>>();
const pages = await servePages();
let found = 0;

const known = readResults(RESULTS);
const before = (leg: Leg) => known.find((one) => sameLeg(leg, one))?.code;
// What nobody has walked yet comes before what was walked on other code.
const queue = chosen
  .filter((leg) => values.only || before(leg) !== code)
  .toSorted((a, b) => Number(!!before(a)) - Number(!!before(b)));
const lane = async () => {
  for (let leg = queue.shift(); leg && Date.now() < until; leg = queue.shift()) await go(leg);
};
await Promise.all(Array.from({ length: Math.min(2, Number(values['at-once'])) }, lane));
for (const driver of drivers.values()) await (await driver).stop();
await pages.stop();
process.exit(found > 0 ? 1 : 0);

async function go(leg: Leg): Promise<void> {
  const startedAt = Date.now();
  const walked =
    leg.surface === KEYBOARD
      ? await walkByKeyboard(pages.url, subcategories)
      : await walkLeg(
          await driverFor(leg.engine as Engine),
          pages.url,
          leg.surface as Surface,
          leg.language,
          subcategories,
        );
  const result = resultOf(leg, code, walked, startedAt);
  found += result.findings.length;
  const { engine, surface, language } = leg;
  console.info(
    `${engine}, ${surface}, ${language}: ${result.walks} walks, ${result.findings.length} findings, ${result.seconds} s`,
  );
  for (const finding of result.findings) console.info(`  ${finding}`);
  if (values.only) return;
  // Read and written in one go, so that what runs beside is not lost.
  const results = [...readResults(RESULTS).filter((one) => !sameLeg(leg, one)), result];
  const place = (one: Leg) => legs.findIndex((other) => sameLeg(one, other));
  writeResults(
    RESULTS,
    results.toSorted((a, b) => place(a) - place(b)),
  );
  writeFileSync(REPORT, reportOf(legs, results, code));
}

function driverFor(engine: Engine): Promise<Driver> {
  const started = drivers.get(engine) ?? startDriver(engine);
  drivers.set(engine, started);
  return started;
}

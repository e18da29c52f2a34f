import { LANGUAGES } from '@touchline/sdk/words';
import { SUBCATEGORIES } from './plan.ts';
import { sameLeg, type Leg, type Result } from './tally.ts';

/** So many findings of one leg are written out; the others are in `results.json`. */
const TOLD = 5;

/** What was walked, for a person with one minute. */
export function reportOf(legs: readonly Leg[], results: readonly Result[], code: string): string {
  const groups = Map.groupBy(legs, ({ engine, surface }) => `${engine} | ${surface}`);
  const rows = [...groups].map(([name, own]) => {
    const done = own.flatMap((leg) => results.find((result) => sameLeg(leg, result)) ?? []);
    const most = (read: (result: Result) => number) => Math.max(0, ...done.map(read));
    const sum = (read: (result: Result) => number) => done.reduce((whole, result) => whole + read(result), 0);
    return [
      name,
      `${done.length} of ${own.length}`,
      sum(({ walks }) => walks),
      most(({ steps }) => steps),
      most(({ required }) => required),
      sum(({ findings }) => findings.length),
      Math.round(sum(({ seconds }) => seconds) / 60),
      [...new Set(done.map((result) => result.code))].join(', '),
    ];
  });
  const missing = legs.filter((leg) => !results.some((result) => sameLeg(leg, result)));
  const counts = [...groups].map(([name, own]) => [
    name,
    ...LANGUAGES.map((language) => {
      if (!own.some((leg) => leg.language === language)) return '';
      const done = results.find((one) => sameLeg(one, { ...(own[0] as Leg), language }));
      return done ? `${done.walks}${done.findings.length ? ` (${done.findings.length})` : ''}` : '–';
    }),
  ]);
  const told = results
    .filter(({ findings }) => findings.length)
    .flatMap(({ engine, surface, language, findings }) => [
      ...findings.slice(0, TOLD).map((finding) => `- ${engine}, ${surface}, ${language}, ${finding}`),
      ...(findings.length > TOLD
        ? [`- ${engine}, ${surface}, ${language}: ${findings.length - TOLD} more in \`results.json\``]
        : []),
    ]);
  const old = results.filter((result) => result.code !== code);
  return `# A walk through every subcategory

Written by \`npm run walk\`, which takes each of the ${SUBCATEGORIES.length} subcategories from home to a receipt in each of the ${LANGUAGES.length}
languages, tapping what a person reads and giving only the answers that are needed. On every screen it measures: no text
cut, covered or outside its button, no key or hole where words should be, nothing smaller to tap than 24 px (64 px on a
kiosk), right to left mirrored with its icons, on a kiosk everything to touch in the lower half, and no violation that axe
knows (once for each kind of screen in each language). By keyboard, only Tab, arrows, Space, Enter and letters are pressed.

${table(['Engine', 'Where', 'Languages', 'Walks', 'Most steps', 'Most needed answers', 'Findings', 'Minutes', 'Code'], rows, 3)}

Walks in each language, and in brackets what was found:

${table(['Engine', 'Where', ...LANGUAGES], counts, 3)}

${missing.length ? `Not walked yet: ${missing.length} of ${legs.length} rounds (–).` : 'Nothing is left out.'}${
    old.length ? ` ${old.length} rounds were walked on an earlier state of the code.` : ''
  }
${told.length ? `\n${told.join('\n')}\n` : ''}`;
}

/** @param numbers  The column from which on there are numbers. */
function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[], numbers: number) {
  // A name holds two columns.
  const rule = heads.map((_, place) => (place < numbers - 1 ? '---' : '--:'));
  return [heads, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

import { sum, triedIn, type CodeTally, type PartTally, type Portion, type Tally } from './tally.ts';

/** Characters of an ISO instant that name the day. */
const DAY = 10;
const POINT = 'point: ';

/** A part on the code of today, with the state of that code. */
interface Today {
  name: string;
  part: PartTally;
  code: string;
  node: string;
}

/**
 * The tally for a person with one minute.
 *
 * @param codes  The state of today's code for each part, by its name.
 */
export function summaryOf(tally: Tally, codes: ReadonlyMap<string, string>): string {
  const today = [...codes].flatMap(([name, code]): Today[] => {
    const known = tally.codes.find((one) => one.code === code && one.parts[name]);
    const part = known?.parts[name];
    return known && part ? [{ name, part, code, node: known.node }] : [];
  });
  const older = tally.codes
    .map((one) => ({
      ...one,
      parts: Object.fromEntries(Object.entries(one.parts).filter(([name]) => codes.get(name) !== one.code)),
    }))
    .filter(({ parts }) => Object.values(parts).some(({ portions }) => portions.length));
  const untried = [...codes.keys()].filter((name) => !today.some((one) => one.name === name));
  return [
    '# What `npm run faults` found',
    '',
    'Written by `npm run faults`; the numbers behind it are in `tally.json`. Lost: somebody was told "saved", and',
    'the venue never got it. Doubled: the venue got it twice. Wrong: any other broken promise, such as half a',
    'report, another content, a receipt that nobody gave, or an error that reached the page. A part counts for',
    'the code that it runs: a commit, or a mark of the contents of exactly the files that it loads; `tally.json`',
    'names the commit that was checked out.',
    '',
    '## The code of today',
    '',
    ...(today.length ? sectionOf(today) : ['Nothing was tried yet.', '']),
    ...brokenBefore(tally, today),
    ...(untried.length ? [`Not tried on this code yet: ${untried.join(', ')}.`, ''] : []),
    ...(older.length
      ? ['## Earlier states of the code', '', ...table(['code', 'tried', 'broken'], older.map(lineOf)), '']
      : []),
  ].join('\n');
}

function sectionOf(today: readonly Today[]): string[] {
  const portions = today.flatMap(({ part }) => part.portions);
  const broken = brokenIn(portions);
  const days = [...new Set(portions.map(({ endedAt }) => endedAt.slice(0, DAY)))].sort();
  const nodes = [...new Set(today.map(({ node }) => node))];
  const dirty = today.some(({ code }) => code.includes('+'));
  return [
    `${broken ? `**${broken} broken promise${broken === 1 ? '' : 's'}.**` : '**0 lost, 0 doubled, 0 wrong.**'} ${dirty ? 'Some was tried with changes that are not committed. ' : ''}Node ${nodes.join(', ')}, ${days.join(' and ')}.`,
    '',
    ...table(
      ['part', 'tried', 'acknowledged', 'lost', 'doubled', 'wrong', 'minutes', 'seeds', 'code'],
      today.map(rowOf),
    ),
    '',
    'What was done:',
    '',
    ...today
      .filter(({ part }) => part.portions.length)
      .map(
        ({ name, part }) => `- **${name}** ${part.title}${part.on ? ` (${part.on})` : ''}: ${didIn(part)}.`,
      ),
    '',
    ...today.flatMap(({ name, part }) => (part.missing ? [`Not tried: ${name}. ${part.missing}`, ''] : [])),
    ...today.flatMap(({ name, part }) => troublesIn(name, part.portions)),
    'A seed again: `npm run faults -- --only <part> --seed <seed>`. More: `npm run faults -- --only <part> --goal <number>`.',
    '',
  ];
}

/** What broke on an earlier state of the code, where that seed was not tried again since. */
function brokenBefore(tally: Tally, today: readonly Today[]): string[] {
  const now = new Map(today.map(({ name, part }) => [name, part.portions.map(({ seed }) => seed)]));
  const open = new Map<string, Set<number>>();
  for (const [name, { portions }] of tally.codes.flatMap(({ parts }) => Object.entries(parts))) {
    for (const { seed, troubles } of portions) {
      if (!troubles || now.get(name)?.includes(seed)) continue;
      open.set(name, (open.get(name) ?? new Set()).add(seed));
    }
  }
  const words = [...open].map(([name, seeds]) => `${name} ${rangesOf([...seeds])}`);
  return words.length > 0
    ? [`Broken on earlier code, and these seeds not tried since: ${words.join('; ')}.`, '']
    : [];
}

function rowOf({ name, part, code }: Today): string[] {
  const { portions, unit, goal } = part;
  const tried = triedIn(part);
  const enough = tried >= goal ? '' : ` of ${number(goal)}`;
  return [
    name,
    `${number(tried)}${enough} ${unit}`,
    number(sum(portions, 'acknowledged')),
    number(sum(portions, 'lost')),
    number(sum(portions, 'doubled')),
    number(sum(portions, 'wrong') + sum(portions, 'strangers')),
    (sum(portions, 'seconds') / 60).toFixed(1),
    rangesOf(portions.map(({ seed }) => seed)),
    code,
  ];
}

function lineOf(code: CodeTally): string[] {
  const parts = Object.entries(code.parts).filter(([, { portions }]) => portions.length);
  return [
    code.code,
    parts.map(([name, part]) => `${name} ${number(triedIn(part))}`).join(', '),
    number(brokenIn(parts.flatMap(([, { portions }]) => portions))),
  ];
}

function troublesIn(name: string, portions: readonly Portion[]): string[] {
  return portions.flatMap(({ seed, troubles }) =>
    troubles
      ? [
          `Broken, \`npm run faults -- --only ${name} --seed ${seed}\`:`,
          '',
          ...troubles.map((one) => `- ${one}`),
          '',
        ]
      : [],
  );
}

function brokenIn(portions: readonly Portion[]): number {
  const all = (['lost', 'doubled', 'strangers', 'wrong'] as const).map((what) => sum(portions, what));
  const silent = portions.filter(
    (one) => one.troubles && !one.lost && !one.doubled && !one.strangers && !one.wrong,
  );
  return all.reduce((total, one) => total + one, silent.length);
}

function didIn({ portions }: PartTally): string {
  const did = new Map<string, number>();
  for (const one of portions) {
    for (const [what, times] of Object.entries(one.did)) did.set(what, (did.get(what) ?? 0) + times);
  }
  // There are too many named points to read; the tally has them one by one.
  const points = [...did].filter(([what]) => what.startsWith(POINT));
  const atPoints = points.reduce((total, [, times]) => total + times, 0);
  return [
    ...(points.length ? [`${number(atPoints)} at ${points.length} named points`] : []),
    ...[...did]
      .filter(([what]) => !what.startsWith(POINT))
      .sort(([, a], [, b]) => b - a)
      .map(([what, times]) => `${number(times)} ${what}`),
  ].join(', ');
}

/** `1-3, 7` */
export function rangesOf(seeds: readonly number[]): string {
  const sorted = [...seeds].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const seed of sorted) {
    const last = ranges.at(-1);
    if (last && seed === last[1] + 1) last[1] = seed;
    else ranges.push([seed, seed]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)];
}

const number = (value: number): string => Math.round(value).toLocaleString('en-US');

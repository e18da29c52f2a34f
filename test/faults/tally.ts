import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Part } from './part.ts';
import { isKept, troublesOf, type Verdict } from './verdict.ts';

/** One seed that was tried to its end. */
export interface Portion {
  seed: number;
  tried: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  strangers: number;
  wrong: number;
  /** Broken promises in words; only where there are some. */
  troubles?: string[];
  did: Readonly<Record<string, number>>;
  seconds: number;
  /** ISO instant of its end. */
  endedAt: string;
  /** What was checked out then. */
  commit?: string;
}

export interface PartTally {
  title: string;
  unit: Part['unit'];
  goal: number;
  on?: string;
  /** Why it could not be tried here. */
  missing?: string;
  portions: Portion[];
}

/** Everything that was tried on one state of the code. Different states are never added up. */
export interface CodeTally {
  code: string;
  begunAt: string;
  node: string;
  parts: Record<string, PartTally>;
}

/** Newest code first. */
export interface Tally {
  codes: CodeTally[];
}

export function readTally(file: string): Tally {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : { codes: [] };
}

/** Written beside and renamed: a run that is stopped leaves a whole file. */
export function writeTally(file: string, tally: Tally): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(tally, undefined, 1)}\n`);
  renameSync(`${file}.new`, file);
}

/** The tally of this state of the code; it becomes the first of all. */
export function tallyOf(tally: Tally, code: string, now: Date): CodeTally {
  const known = tally.codes.find((one) => one.code === code);
  const mine = known ?? { code, begunAt: now.toISOString(), node: process.version, parts: {} };
  tally.codes = [mine, ...tally.codes.filter((one) => one !== mine)];
  return mine;
}

/** The tally of a part, with what is known of it today. */
export function partOf(code: CodeTally, part: Part, on: string | undefined, missing?: string): PartTally {
  const { title, unit, goal } = part;
  const portions = code.parts[part.name]?.portions ?? [];
  const mine = { title, unit, goal, ...(on && { on }), ...(missing && { missing }), portions };
  code.parts[part.name] = mine;
  return mine;
}

export function addPortion(
  to: PartTally,
  seed: number,
  verdict: Verdict,
  { endedAt, commit }: { endedAt: Date; commit?: string },
): void {
  const { tried, acknowledged, lost, doubled, strangers, wrong, did, took } = verdict;
  to.portions.push({
    seed,
    tried,
    acknowledged,
    lost: lost.length,
    doubled: doubled.length,
    strangers: strangers.length,
    wrong: wrong.length,
    ...(!isKept(verdict) && { troubles: troublesOf(verdict) }),
    did,
    seconds: Math.round(took / 100) / 10,
    endedAt: endedAt.toISOString(),
    ...(commit && { commit }),
  });
  to.portions.sort((a, b) => a.seed - b.seed);
}

export const triedIn = ({ portions }: PartTally): number => sum(portions, 'tried');

/** The smallest seed that was not tried yet. */
export function nextSeed({ portions }: PartTally): number {
  const known = new Set(portions.map(({ seed }) => seed));
  let seed = 1;
  while (known.has(seed)) seed++;
  return seed;
}

export function sum(
  portions: readonly Portion[],
  what: 'tried' | 'acknowledged' | 'lost' | 'doubled' | 'strangers' | 'wrong' | 'seconds',
): number {
  return portions.reduce((total, one) => total + one[what], 0);
}

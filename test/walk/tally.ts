import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Walked } from './walked.ts';

/** Where one run goes: every subcategory, on one kind of screen in one engine and one language. */
export interface Leg {
  engine: string;
  /** `phone`, `kiosk`, or either by keyboard alone. */
  surface: string;
  language: string;
}

/** How a leg went. */
export interface Result extends Leg {
  /** The state of the code it was walked on. */
  code: string;
  walks: number;
  /** The most of all walks. */
  steps: number;
  required: number;
  findings: string[];
  seconds: number;
  /** ISO instant. */
  endedAt: string;
}

export function readResults(file: string): Result[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : [];
}

/** Written beside and renamed, one leg a line: a run that is stopped leaves a whole file. */
export function writeResults(file: string, results: readonly Result[]): void {
  const lines = results.map((result) => JSON.stringify(result));
  writeFileSync(`${file}.new`, `[\n${lines.join(',\n')}\n]\n`);
  renameSync(`${file}.new`, file);
}

export const sameLeg = (one: Leg, other: Leg): boolean =>
  one.engine === other.engine && one.surface === other.surface && one.language === other.language;

export function resultOf(leg: Leg, code: string, walked: readonly Walked[], startedAt: number): Result {
  return {
    ...leg,
    code,
    walks: walked.length,
    steps: Math.max(0, ...walked.map(({ steps }) => steps)),
    required: Math.max(0, ...walked.map(({ required }) => required)),
    findings: walked.flatMap(({ subcategory, findings }) =>
      findings.map(
        ({ screen, what, text }) => `${subcategory}, ${screen}: ${what}: ${text.replaceAll(/\s+/g, ' ')}`,
      ),
    ),
    seconds: Math.round((Date.now() - startedAt) / 1_000),
    endedAt: new Date().toISOString(),
  };
}

import type { Loaded } from './loaded-code.ts';
import type { Verdict } from './verdict.ts';

/** One way to break the promise. It is tried in portions; a seed decides everything about its portion. */
export interface Part {
  /** As in `--only`. */
  name: string;
  /** What a person reads in the summary. */
  title: string;
  /** What is counted. */
  unit: 'kills' | 'histories' | 'cases' | 'reports' | 'rounds';
  /** Units of one portion. */
  portion: number;
  /** Units that `npm run faults` tries. */
  goal: number;
  /** The code it speaks of, where that is less than everything. */
  speaksOf?: Loaded;
  /** What it is tried on, such as the version of a browser. */
  on?: () => Promise<string | undefined> | string | undefined;
  /** Why this machine cannot try it, in words. */
  missing?: () => string | undefined;
  run(seed: number, units: number): Promise<Verdict>;
}

import type { Question, Queue, VenueConfig } from '@touchline/sdk';
import type { KioskKey } from '../../strings/kiosk.ts';
import type { Language, Translate } from '../../strings/strings.ts';
import type { Form, Screen } from '../panel/view.ts';
import type { Reader } from './read-aloud.ts';
import type { StaffCorner } from './staff-corner.ts';

/**
 * Where a kiosk is. `asking`: somebody reports, and the panel says which screen. `elsewhere`: another window of
 * this device has the kiosk.
 */
export type At = 'rest' | 'language' | 'asking' | 'danger' | 'cleared' | 'staff' | 'off' | 'elsewhere';

/** What the upper half tells and the lower half offers to touch. */
export interface Stage {
  title: unknown;
  /** Above the title, small: the step. */
  step?: string;
  /** Below the title. */
  tell?: unknown;
  touch: unknown;
  /** The way on, beside Back. */
  ahead?: unknown;
}

/** What every screen of a kiosk may read and do, besides what a panel can. */
export interface Stand extends Form {
  readonly at: At;
  readonly screen: Screen;
  readonly k: Translate<KioskKey>;
  /** The languages it greets in. */
  readonly greets: readonly Language[];
  readonly queues: readonly Queue[];
  readonly steps: readonly Question[];
  /** Which of the steps is shown; as many as there are steps: the check. */
  readonly index: number;
  readonly keys: Keys;
  readonly reader: Reader;
  readonly staff: StaffCorner;
  /** Shows another page of a long list. */
  page: number;
  readonly config: VenueConfig | undefined;
  begin(language?: Language): Promise<void>;
  enter(at: At): void;
  ahead(): void;
  /** Left out, on purpose. */
  skip(): void;
  edit(question: Question): void;
  /** Nothing of this person stays. */
  wipe(): Promise<void>;
  /** Between asking and clearing. */
  readonly warnedMs: number;
  /** The place of this kiosk, in words. */
  readonly here: string;
}

/** The keyboard on the screen. */
export interface Keys {
  shift: boolean;
  signs: boolean;
  /** Ours beside that of the platform, where a script needs more than letters. */
  latin: boolean;
}

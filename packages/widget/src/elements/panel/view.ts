import type { IssueState, Question, Stage, Touchline, VenueConfig, Zone } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import type { Key, Language, Translate } from '../../strings/strings.ts';
import type { Times } from '../../strings/times.ts';
import type * as report from '../report/report.ts';

export type Screen =
  | 'home'
  | 'which'
  | 'details'
  | 'send'
  | 'where'
  | 'receipt'
  | 'mine'
  | 'issue'
  | 'settings';

/** What one screen puts into the frame of the panel. */
export interface View {
  title: unknown;
  /** Its place on the way to a submit, from 1. */
  step?: number;
  body: unknown;
  footer?: unknown;
  /** Ctrl+Enter. */
  submit?: () => void;
}

/** An answer on its way: text as typed, or several choices. */
export type Typed = string | number | boolean | string[];
export type Answers = Record<string, Typed | undefined>;

/** Something that cannot be right: where in the report, and what to say where that is not the usual. */
export interface Misfit {
  pointer: string;
  words?: unknown;
}

/** What a person reads about one question. */
export interface Asked {
  label: string;
  hint?: string;
  options: string[];
  /** Said when the answer is missing, or cannot be right. */
  required?: string;
  invalid?: string;
}

/** What every screen may read and do. */
export interface Scene {
  /**
   * Grows with every move. Names of radios carry it: in a shadow tree, Chromium passes over a group by Tab once
   * another of the same name has left the page.
   */
  readonly turn: number;
  readonly touchline: Touchline;
  readonly session: Pick<Session, 'chosen' | 'options' | 'shared'>;
  readonly t: Translate;
  readonly language: string;
  readonly config: VenueConfig | undefined;
  /** The page's own number, for danger where the venue names none. */
  readonly phone: string | null;
  readonly times: Times;
  readonly issueId: string;
  /** Screens and sentences that come when the line is free. */
  readonly later: Later | undefined;
  /** Where it is drawn. */
  readonly root: ShadowRoot;
  /** Words typed and not sent yet on screens after the report: a message, a reason. */
  readonly notes: Record<string, string>;
  /** What ends with its time in the page. */
  readonly ends: (() => void)[];
  labelOf(subcategory: string): string;
  topicOf(category: string): string;
  placeOf(location: IssueState['location'] | Answers): string;
  nameOf(zone: Zone): string;
  issue(id: string): IssueState | undefined;
  issues(): readonly IssueState[];
  go(screen: Screen, issueId?: string): void;
  /** Does something that may fail, and says so where it does. */
  act(what: () => Promise<unknown>, said?: Key): Promise<void>;
  /** Another language; what is typed stays. */
  speak(language: Language): Promise<void>;
  /** Forgets the person. */
  reset(): Promise<void>;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  dispatchEvent(event: Event): boolean;
  requestUpdate(): void;
}

/** What the screens up to the report read and do besides. */
export interface Form extends Scene {
  /** A newer one may come while the person looks. */
  config: VenueConfig | undefined;
  readonly isOpen: boolean;
  stage: Stage;
  category: string;
  subcategory: string;
  answers: Answers;
  /** Answers that were known beforehand, by the path they answer: shown as facts until changed. */
  facts: Set<string>;
  /** Sentences by path, some with a way out. */
  errors: Record<string, unknown>;
  place: Answers;
  photos: Blob[];
  search: string;
  more: boolean;
  /** What the venue had said when the screen was drawn. */
  readonly drawnFor: VenueConfig | undefined;
  /** The id of a refused report that this one corrects. */
  supersedes: string;
  busy: boolean;
  /** Somebody else may be looking: nothing on the screen says what it is about. */
  discreet: boolean;
  /** Neither saved nor sent. */
  failed: boolean;
  /** A part of the screen could not be loaded. */
  readonly missed: boolean;
  /** This screen sends. */
  readonly shortPath: boolean;
  questions(): Question[];
  wordsOf(question: Question): Asked;
  zonesFor(kind?: string): Zone[];
  answer(path: string, value: Typed | undefined): void;
  /** What is wrong with the answers, as pointers into the report; some with a sentence of their own. */
  flaws(): readonly Misfit[];
  /** Looks at one answer again, or at all of them. */
  judge(path?: string): void;
  choose(category: string): void;
  /** Resolves when its questions are there. */
  pick(subcategory: string): Promise<void>;
  /** Loads the questions of a category, and what they say. */
  needWords(category: string): Promise<void>;
  /** The questions of the category are there. */
  readonly isReady: boolean;
  setStage(stage: Stage): void;
  /** What is known beforehand, by the key of its question. */
  prefill(values: Record<string, Typed | undefined>): void;
  submit(): Promise<void>;
  /** Asks again for what could not be loaded. */
  again(): void;
  back(): void;
  close(): void;
  focusOn(selector: string): void;
}

/** What is loaded after the way to a submit is there. */
export type Later = typeof report;

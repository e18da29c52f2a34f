import { questionsOf, type IssueState, type Stage, type VenueConfig } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import { draftOf } from './draft.ts';
import { SpokenElement } from './spoken.ts';
import type { Answers, Form, Misfit, Screen, Typed } from './view.ts';

/** Where a ticket says something about where somebody is: at the gate, and in the seat. */
const PLACED: Partial<Record<Stage, string[]>> = { entry: ['gate'], watch: ['block', 'row', 'seat'] };

/** What a person has answered so far, what was known before, and what is wrong with it. */
export abstract class FormElement extends SpokenElement implements Form {
  /** Which relay and venue, and the SDK behind them; set once, before the element is opened. */
  session!: Session;

  stage: Stage = 'buy';
  answers: Answers = {};
  facts = new Set<string>();
  errors: Record<string, unknown> = {};
  place: Answers = {};
  photos: Blob[] = [];
  search = '';
  turn = 0;
  more = false;
  busy = false;
  failed = false;
  missed = false;
  discreet = false;
  supersedes = '';
  drawnFor: VenueConfig | undefined;
  issueId = '';
  notes: Record<string, string> = {};
  ends: (() => void)[] = [];

  /** What the page told beforehand, by the key of its question. */
  protected readonly known: Answers = {};

  get touchline() {
    return this.session.touchline;
  }

  /** Answers the host page knows: `{ gate: 'gate-C', row: 'F', ticketRef: '…' }`. */
  prefill(values: Record<string, Typed | undefined>) {
    Object.assign(this.known, values);
    this.setStage(this.stage);
  }

  /** @param token  A JWS of the host that says who this is. */
  identify(token: string) {
    this.known['identity'] = token;
  }

  questions() {
    return questionsOf(this.subcategory);
  }

  get shortPath(): boolean {
    // Without the screen that reviews, everything can still be sent from here.
    return this.later?.isShort(this) ?? true;
  }

  protected get draft() {
    const { subcategory, stage, answers, place, photos, supersedes } = this;
    const reporter = { 'reporter.identity': this.known['identity'], 'reporter.language': this.language };
    return {
      ...draftOf(this, { ...place, ...reporter, ...answers }),
      ...this.later?.besides(this),
      category: subcategory,
      stage,
      ...(supersedes && { supersedes }),
      ...(photos.length && { photos }),
    };
  }

  setStage(stage: Stage) {
    this.stage = stage;
    this.more = false;
    for (const key of PLACED[stage] ?? []) this.place[`location.${key}`] ??= this.known[key];
    this.requestUpdate();
  }

  protected clear() {
    const empty = { category: '', subcategory: '', supersedes: '', busy: false, failed: false };
    Object.assign(this, { ...empty, answers: {}, errors: {}, photos: [], facts: new Set() });
    this.later?.typed(this);
  }

  answer(path: string, value: Typed | undefined) {
    this.answers[path] = value;
    if (this.errors[path]) this.judge(path);
    this.later?.typed(this);
    this.requestUpdate();
  }

  flaws() {
    return [...(this.later?.misplaced(this) ?? []), ...this.touchline.check(this.draft)];
  }

  judge(only?: string) {
    const questions = this.questions();
    const errors: Record<string, unknown> = {};
    for (const { pointer, words } of this.flaws() as Misfit[]) {
      const told = pointer.replace('/data/', '').replace('/', '.');
      const question =
        questions.find(({ path }) => path === told) ??
        questions.find(({ path }) => path === 'location' && told.startsWith(path));
      if (!question) {
        if (words) errors[told] = words;
        continue;
      }
      const { required = '', invalid = '' } = this.wordsOf(question);
      errors[question.path] ??= words ?? (String(this.answers[question.path] ?? '') ? invalid : required);
    }
    if (only) {
      const { [only]: wrong } = errors;
      if (wrong) this.errors[only] = wrong;
      else delete this.errors[only];
    } else this.errors = errors;
    this.requestUpdate();
  }

  // What a form is drawn into.

  abstract readonly phone: string | null;
  abstract readonly isOpen: boolean;
  abstract issue(id: string): IssueState | undefined;
  abstract issues(): readonly IssueState[];
  abstract go(screen: Screen, issueId?: string): void;
  abstract back(): void;
  abstract close(): void;
  abstract choose(category: string): void;
  abstract pick(subcategory: string): Promise<void>;
  abstract submit(): Promise<void>;
  abstract reset(): Promise<void>;
  abstract again(): void;
  abstract focusOn(selector: string): void;
}

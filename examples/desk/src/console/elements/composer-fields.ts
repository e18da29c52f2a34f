import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueDetail } from '../../api/types.ts';
import type { Draft } from '../drafts.ts';
import { say, type Key, type Values } from '../words.ts';
import { icon } from './icons.ts';

/** The field that is not right yet, and the sentence that says what it needs. */
export interface Flaw {
  field: string;
  key: Key;
  values?: Values;
}

/** What the panels of the composer share: what is written, and how it is changed. */
export interface Writing {
  detail: IssueDetail;
  venue: DeskVenue | undefined;
  draft: Draft;
  /** What is not right yet, once somebody tried to send. */
  flaws: readonly Flaw[];
  change: (change: Partial<Draft>) => void;
  /** For inputs whose id is the name of what they change. */
  typed: (event: Event) => void;
  /** The ready words of this field, if they are open. */
  menuFor: (name: string) => { list: TemplateResult; active: string } | undefined;
  /** Opens them by hand; undefined where there are none. */
  openMenu: ((name: 'reply' | 'solution') => void) | undefined;
  /** A step of the playbook is done. */
  tick: (step: number) => void;
}

const isFlawed = ({ flaws }: Pick<Writing, 'flaws'>, name: string) =>
  flaws.some(({ field }) => field === name);
export const flawed = (writing: Pick<Writing, 'flaws'>, name: string) =>
  isFlawed(writing, name) ? 'true' : nothing;
export const flaw = (writing: Pick<Writing, 'flaws'>, name: string) =>
  isFlawed(writing, name) ? `${name}-error` : nothing;

/** Says below the field what it needs. */
export function fault({ flaws }: Pick<Writing, 'flaws'>, name: string) {
  const found = flaws.find(({ field }) => field === name);
  return found
    ? html`<p class="error" id="${name}-error" role="alert">
        ${icon('triangle-alert')}<span>${say(found.key, found.values)}</span>
      </p>`
    : nothing;
}

/** The two of a solution share one screen with all that it needs. */
const ROWS = { reply: 3, note: 3, advice: 2, solution: 2, leftOut: 1 } as const;

export function wordsField(
  writing: Writing,
  name: 'reply' | 'note' | 'advice' | 'solution' | 'leftOut',
  label: Key,
  hint: Key,
  { first = false, about }: { first?: boolean; about?: string | TemplateResult | undefined } = {},
): TemplateResult {
  const menu = writing.menuFor(name);
  const ready = (name === 'reply' || name === 'solution') && writing.openMenu;
  return html`<div class="field">
    <div class="label-line">
      <label for=${name}>${say(label)}</label>
      ${
        ready
          ? html`<button type="button" class="ready" @click=${() => ready(name)}>
              ${say('macro.open')} <kbd aria-hidden="true">;</kbd>
            </button>`
          : nothing
      }
    </div>
    <textarea
      id=${name}
      rows=${ROWS[name]}
      maxlength="4000"
      dir="auto"
      ?data-first=${first}
      placeholder=${say(hint)}
      .value=${writing.draft[name]}
      aria-invalid=${flawed(writing, name)}
      aria-describedby=${flaw(writing, name)}
      aria-autocomplete=${ready ? 'list' : nothing}
      aria-controls=${menu ? 'macros' : nothing}
      aria-activedescendant=${menu ? menu.active : nothing}
      @input=${writing.typed}
    ></textarea>
    ${fault(writing, name)} ${menu ? menu.list : nothing}
    ${about ? html`<p class="hint">${about}</p>` : nothing}
  </div>`;
}

export function lineField(
  writing: Writing,
  name: 'amount' | 'evidence',
  label: Key,
  hint: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${say(label)}</label>
    <input
      id=${name}
      autocomplete="off"
      placeholder=${hint}
      .value=${writing.draft[name]}
      aria-invalid=${flawed(writing, name)}
      aria-describedby=${flaw(writing, name)}
      @input=${writing.typed}
    />
    ${fault(writing, name)}
  </div>`;
}

/** An id and its words, or a heading and what stands under it. */
export type Choice = readonly [string, string | [string, string][]];

export function selectField(
  writing: Writing,
  name: 'delayReason' | 'code' | 'lateReason' | 'cause',
  label: Key,
  options: readonly Choice[],
  first = false,
): TemplateResult {
  const value = writing.draft[name];
  const one = ([id, text]: readonly [string, string]) =>
    html`<option value=${id} ?selected=${id === value}>${text}</option>`;
  return html`<div class="field">
    <label for=${name}>${say(label)}</label>
    <select
      id=${name}
      ?data-first=${first}
      .value=${value}
      aria-invalid=${flawed(writing, name)}
      aria-describedby=${flaw(writing, name)}
      @change=${writing.typed}
    >
      <option value="">${say('composer.choose')}</option>
      ${options.map(([id, text]) =>
        typeof text === 'string'
          ? one([id, text])
          : text.length
            ? html`<optgroup label=${id}>${text.map(one)}</optgroup>`
            : nothing,
      )}
    </select>
    ${fault(writing, name)}
  </div>`;
}

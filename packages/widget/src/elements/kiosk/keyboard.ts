import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Question } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { digits, hasLetters, lettersOf, padOf, sideOf, signs } from './layouts.ts';
import { zoneWith } from './places.ts';
import type { Stand } from './stand.ts';

/** Whether the keys of this screen are all that is needed, so that the platform may leave its own away. */
export function isOurs(stand: Stand, question: Question): boolean {
  return isNumber(stand, question) || hasLetters(stand.language) || stand.keys.latin;
}

/** Where the map has numbers for the rows of a block, no letter is one. */
function isNumber(stand: Stand, question: Question): boolean {
  const { rows = '' } = zoneWith(stand.config, stand.answers['location.block']) ?? {};
  return padOf(question) === 'digits' || (question.path === 'location.row' && /^[\d\s,-]+$/.test(rows));
}

/** The keyboard, docked below the field. */
export function keyboard(stand: Stand, question: Question): TemplateResult {
  if (isNumber(stand, question)) return numberPad(stand, sideOf(question));
  const { k, keys, language } = stand;
  if (!isOurs(stand, question)) {
    return html`<div class="pads">
      <button
        class="act"
        @click=${() => {
          keys.latin = true;
          stand.focusOn('.field');
        }}
      >
        ${icon('keyboard')}ABC
      </button>
    </div>`;
  }
  const rows = keys.signs ? signs : lettersOf(language);
  const turn = (what: 'shift' | 'signs') => () => {
    keys[what] = !keys[what];
    stand.requestUpdate();
  };
  const upper = (letter: string) => (keys.shift ? letter.toLocaleUpperCase(language) : letter);
  const cased = !keys.signs && language !== 'ar';
  return board(
    stand,
    html`${rows.map((row) => html`<div>${row.map((letter) => letterKey(cased ? upper(letter) : letter))}</div>`)}
      <div>
        ${
          cased
            ? html`<button
                class="key wide"
                tabindex="-1"
                aria-label=${k('kiosk.shift')}
                aria-pressed=${keys.shift}
                @click=${turn('shift')}
              >
                ${icon('arrow-big-up')}
              </button>`
            : nothing
        }
        <button class="key wide" tabindex="-1" aria-pressed=${keys.signs} @click=${turn('signs')}>
          ${keys.signs ? 'ABC' : '123'}
        </button>
        ${/contact|email/.test(question.path) ? html`${letterKey('@')}${letterKey('.')}` : nothing}
        <button class="key space" tabindex="-1" data-key=" " aria-label=${k('kiosk.space')}>
          ${k('kiosk.space')}
        </button>
        ${deleteKey(stand)}
      </div>`,
  );
}

/** Ten digits and what a number may need besides. */
export function numberPad(stand: Stand, side = ''): TemplateResult {
  return board(
    stand,
    html`${digits.map((row) => html`<div>${row.map(letterKey)}</div>`)}
      <div>
        ${side ? letterKey(side) : html`<span class="key none"></span>`} ${letterKey('0')} ${deleteKey(stand)}
      </div>`,
    'numbers',
  );
}

const letterKey = (letter: string) =>
  html`<button class="key" tabindex="-1" data-key=${letter}>${letter}</button>`;

const deleteKey = ({ k }: Stand) =>
  html`<button class="key wide" tabindex="-1" data-key="" aria-label=${k('kiosk.delete')}>
    ${icon('delete', true)}
  </button>`;

function board(stand: Stand, rows: unknown, more = '') {
  return html`<div
    class="keys ${more}"
    role="group"
    aria-label=${stand.k('kiosk.keyboard')}
    dir=${more ? 'ltr' : nothing}
    @pointerdown=${keepFocus}
    @click=${(event: Event) => press(stand, event)}
    @keydown=${walk}
  >
    ${rows}
  </div>`;
}

/** The field keeps its caret while keys are touched. */
function keepFocus(event: Event) {
  event.preventDefault();
}

function press(stand: Stand, event: Event) {
  const key = (event.target as Element).closest<HTMLElement>('[data-key]');
  const field = (
    (event.currentTarget as Element).getRootNode() as ParentNode
  ).querySelector<HTMLInputElement>('.field');
  if (!key || !field) return;
  const letter = key.dataset['key'] ?? '';
  const { length } = field.value;
  const start = field.selectionStart ?? length;
  const end = field.selectionEnd ?? length;
  if (letter) {
    if (length - (end - start) >= field.maxLength && field.maxLength > 0) return;
    field.setRangeText(letter, start, end, 'end');
  } else if (start < end) field.setRangeText('', start, end, 'end');
  else if (start > 0) field.setRangeText('', start - lastLetter(field.value.slice(0, start)), start, 'end');
  stand.keys.shift = false;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** A letter with its marks is one to whoever deletes it. */
function lastLetter(text: string): number {
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  return parts.at(-1)?.segment.length ?? 0;
}

/** Arrows walk over the keys; letters typed on a real keyboard go to the field. */
function walk(event: KeyboardEvent) {
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('button')];
  const at = all.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 };
  const step = steps[event.key];
  if (!step || at < 0) return;
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
}

import { html, nothing } from 'lit/html.js';
import type { Question } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Form, Typed } from './view.ts';

/** What a field needs to know of the screen it stands on. */
export type Asking = Pick<
  Form,
  | 't'
  | 'language'
  | 'config'
  | 'facts'
  | 'answers'
  | 'errors'
  | 'wordsOf'
  | 'zonesFor'
  | 'nameOf'
  | 'answer'
  | 'judge'
  | 'focusOn'
> & {
  /** Another number each time the question is asked anew; see `Scene`. */
  readonly turn?: number;
};

export type Choice = readonly [value: Exclude<Typed, string[]>, label: string];

/** Up to this many answers are drawn as choices; a longer list is searched by typing. */
const DRAWN = 12;
const NUMBERS: Record<string, number[]> = {
  partySize: [1, 2, 3, 4, 5],
  waitMin: [5, 10, 15, 20, 30, 60],
  minutes: [5, 10, 15, 20, 30, 60],
};

/** One question, drawn by its type. */
export function ask(form: Asking, question: Question) {
  const { t, answers, facts } = form;
  const { path, type } = question;
  const { label, hint } = form.wordsOf(question);
  if (type === 'notice') {
    return html`<p class="card now">
      ${icon('triangle-alert')}<span><b>${label}</b> ${hint}</span>
    </p>`;
  }
  if (facts.has(path)) {
    return html`<p class="fact">
      ${icon('check')}<span
        >${label}<b><bdi>${spoken(form, question)}</bdi></b></span
      >
      <button
        class="link"
        aria-label=${`${t('action.change')}: ${label}`}
        @click=${() => {
          facts.delete(path);
          form.focusOn(`[id="${path}"]`);
        }}
      >
        ${t('action.change')}
      </button>
    </p>`;
  }
  const choices = choicesOf(form, question);
  const error = form.errors[path];
  const told = html`
    ${hint ? html`<p class="hint" id="${path}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" part="error" id="${path}-error">${icon('triangle-alert')}${error}</p>` : nothing}
  `;
  const by = `${hint ? `${path}-hint ` : ''}${error ? `${path}-error` : ''}` || nothing;
  const name = html`${label}${question.required || question.key.includes('.') ? nothing : html` <small>${t('details.optional')}</small>`}`;
  if (choices) {
    const several = type === 'multiChoice';
    const given = [answers[path]].flat();
    return html`<fieldset
      class="q"
      part="field"
      role=${several ? 'group' : 'radiogroup'}
      aria-describedby=${by}
      aria-invalid=${several || !error ? nothing : 'true'}
      aria-required=${several || !question.required ? nothing : 'true'}
      @change=${(event: Event) => {
        const { value, checked } = event.target as HTMLInputElement;
        const [chosen = ''] = choices[Number(value)] ?? [];
        const kept = given.filter((one) => one !== undefined && one !== chosen) as string[];
        form.answer(path, several ? (checked ? [...kept, `${chosen}`] : kept) : chosen);
      }}
    >
      <legend part="label">${name}</legend>
      ${told}
      <div class=${choices.length > 5 && !NUMBERS[question.key] ? 'list' : 'chips'}>
        ${choices.map(
          ([value, words], index) =>
            html`<label class="choice" part="choice"
              ><input
                type=${several ? 'checkbox' : 'radio'}
                id=${index ? nothing : path}
                name="${path} ${form.turn}"
                value=${index}
                .checked=${given.includes(value)}
              /><span>${words}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }
  const input = (event: Event) => form.answer(path, (event.target as HTMLInputElement).value);
  // An empty field is only a flaw once somebody means to send. Said at once, a flaw would move what is just being tapped.
  const leave = () => {
    if (answers[path]) setTimeout(() => form.judge(path), 200);
  };
  const { required, maxLength = 200, inputMode, autocomplete = 'off', autocapitalize } = question;
  const value = answers[path] ?? '';
  const wrong = error ? 'true' : nothing;
  return html`<div class="q" part="field">
    <label for=${path} part="label">${name}</label>
    ${told}
    ${
      type === 'longText'
        ? html`<textarea
            id=${path}
            rows="3"
            dir="auto"
            aria-describedby=${by}
            aria-invalid=${wrong}
            aria-required=${required}
            .value=${value}
            @input=${input}
            @blur=${leave}
          ></textarea>`
        : html`<input
            id=${path}
            dir="auto"
            type=${type === 'dateTime' ? 'datetime-local' : 'text'}
            list="${path}-list"
            inputmode=${inputMode ?? nothing}
            autocomplete=${autocomplete}
            autocapitalize=${autocapitalize ?? nothing}
            maxlength=${maxLength}
            aria-describedby=${by}
            aria-invalid=${wrong}
            aria-required=${required}
            .value=${value}
            @input=${input}
            @blur=${leave}
          />`
    }
    <datalist id="${path}-list">
      ${(type === 'place' ? form.zonesFor(question.place) : []).map((zone) => html`<option value=${form.nameOf(zone)}></option>`)}
    </datalist>
  </div>`;
}

/** What may be chosen; `undefined` where something is typed. */
export function choicesOf(form: Asking, question: Question): Choice[] | undefined {
  const { t, language, config } = form;
  const { key, type, optionsFrom } = question;
  const numbers = NUMBERS[key];
  if (numbers && type === 'integer') {
    return numbers.map((number, index) => [
      number,
      key === 'partySize' && !index
        ? t('details.justMe')
        : `${number.toLocaleString(language)}${index === numbers.length - 1 ? '+' : ''}`,
    ]);
  }
  if (type === 'place') {
    const zones = form.zonesFor(question.place);
    return zones.length && zones.length <= DRAWN
      ? zones.map((zone) => [zone.id, form.nameOf(zone)])
      : undefined;
  }
  if (optionsFrom === 'events') {
    return config?.events.map(({ id, labels }) => [id, labels[language] ?? labels['en'] ?? id]);
  }
  const { options } = form.wordsOf(question);
  const yes = question.path === 'reporter.anonymous';
  return question.options.length
    ? question.options.map((value, index) => [
        yes ? value === 'yes' : value,
        options[index] ?? (value === 'yes' || value === 'no' ? t(`action.${value}`) : value),
      ])
    : undefined;
}

/** An answer in words; empty where there is none. */
export function spoken(form: Asking, question: Question): string {
  const value = form.answers[question.path];
  if (value === undefined || value === '') return '';
  const zone = form.config?.zones.find(({ id }) => id === value);
  if (zone) return form.nameOf(zone);
  const choices = choicesOf(form, question);
  return [value]
    .flat()
    .map((given) => choices?.find(([one]) => one === given)?.[1] ?? given)
    .join(', ');
}

import { html, nothing } from 'lit/html.js';
import { CATEGORIES, firstChoices, type Question } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { adviceOn, isUrgent } from '../panel/details.ts';
import type { Choice } from '../panel/question.ts';
import { check } from './check.ts';
import { choices, nearby } from './choices.ts';
import { callCard, topicsOfDanger } from './danger.ts';
import { isOurs, keyboard } from './keyboard.ts';
import { CONTACT, labelFor, stepOf } from './steps.ts';
import type { Stage, Stand } from './stand.ts';

/** More than these are shown in pages. */
const MOST = 10;
const DANGER = /^(safety|medical|lost)$/;

/** A choice moves on by itself. */
const tile = (id: string, label: string, go: () => void) =>
  html`<button class="tile" part="tile" @click=${go}>${icon(id)}<span data-say>${label}</span></button>`;

/** What it is about. */
export function what(stand: Stand): Stage {
  const { t, stage } = stand;
  const first = firstChoices(stage);
  const danger = first.includes('safety') ? first.filter((id) => DANGER.test(id)) : [];
  const rest = CATEGORIES.map(({ id }) => id).filter((id) => !first.includes(id));
  const shown = stand.more ? rest : first.filter((id) => !danger.includes(id));
  return {
    title: t('home.title'),
    touch: html`<div class="grid">
        ${shown.map((id) => tile(id, stand.topicOf(id), () => stand.choose(id)))}
        ${
          stand.more
            ? nothing
            : tile('plus', t('home.more'), () => {
                stand.more = true;
                stand.focusOn('h2');
              })
        }
      </div>
      ${stand.more || !danger.length ? nothing : topicsOfDanger(stand, danger)}`,
  };
}

/** Which one of its kind. */
export function which(stand: Stand): Stage {
  const { t, category, stage } = stand;
  const hidden = stand.config?.hiddenSubcategories ?? [];
  const all = (CATEGORIES.find(({ id }) => id === category)?.subcategories ?? []).filter(
    ({ id }) => !hidden.includes(id),
  );
  const order = (one: (typeof all)[number]) =>
    (one.urgency === 'U1' ? 0 : 2) + (one.stages.includes(stage) ? 0 : 1);
  const sorted = all.toSorted((a, b) => order(a) - order(b));
  const rows = [
    ...sorted.map(({ id, urgency }) => ({ id, label: stand.labelOf(id), now: urgency === 'U1' })),
    { id: 'other.other', label: t('action.none'), now: false },
  ];
  return {
    title: t('category.title'),
    step: stand.topicOf(category),
    tell: DANGER.test(category) ? callCard(stand, category === 'medical') : nothing,
    touch: paged(stand, rows, ({ id, label, now }) =>
      option(label, () => void stand.pick(id), { lead: now ? 'siren' : '', now }),
    ),
  };
}

/** One question, drawn by what answers it. */
export function question(stand: Stand): Stage {
  const { t, subcategory } = stand;
  const one = stand.steps[stand.index];
  if (!stand.isReady)
    return {
      title: stand.missed ? t('state.error') : stand.k('kiosk.starting'),
      touch: stand.missed ? option(t('action.again'), () => stand.again(), { lead: 'rotate-ccw' }) : nothing,
    };
  if (!one) return check(stand);
  const words = stand.wordsOf(one);
  const isContact = one === CONTACT;
  // An error with a way out is touched, so it stands below, beside the field.
  const error = typeof stand.errors[one.path] === 'string' && stand.errors[one.path];
  const urgent = isUrgent(stand);
  return {
    step: `${stepOf(stand)} · ${stand.labelOf(subcategory)}`,
    title: labelFor(stand, one),
    tell: html`
      ${isContact ? html`<p data-say>${t('contact.hint')}</p>` : nothing}
      ${words.hint ? html`<p id="hint" data-say>${words.hint}</p>` : nothing}
      ${error ? html`<p class="error" id="error" role="alert">${icon('triangle-alert')}${error}</p>` : nothing}
      ${notices(stand)} ${urgent ? callCard(stand, subcategory.startsWith('medical')) : nothing}
    `,
    ...answer(stand, one),
  };
}

/** What cannot be asked is told beside the first question. */
function notices(stand: Stand) {
  if (stand.index) return nothing;
  const told = stand
    .questions()
    .filter(({ type, key }) => type === 'notice' && key !== 'callNow')
    .map((one) => stand.wordsOf(one))
    .map(({ label, hint }) => `${label} ${hint ?? ''}`.trim());
  return [adviceOn(stand), ...told]
    .filter(Boolean)
    .map((line) => html`<p class="notice" data-say>${icon('triangle-alert')}<span>${line}</span></p>`);
}

function answer(stand: Stand, one: Question): Pick<Stage, 'touch' | 'ahead'> {
  const offered = choices(stand, one);
  const given = [stand.answers[one.path]].flat();
  if (offered && one.type === 'multiChoice') {
    const turn = (value: Choice[0]) => {
      const kept = given.filter((each) => each !== undefined && each !== value).map(String);
      stand.answer(one.path, given.includes(`${value}`) ? kept : [...kept, `${value}`]);
    };
    return {
      touch: paged(stand, offered, ([value, label]) =>
        option(label, () => turn(value), {
          lead: given.includes(`${value}`) ? 'check' : '',
          pressed: given.includes(`${value}`),
        }),
      ),
      ahead: way(stand, one),
    };
  }
  if (offered) {
    const choose = (value: Choice[0]) => {
      stand.answer(one.path, value);
      stand.ahead();
    };
    const last = stand.answers[one.path];
    return {
      touch: paged(stand, offered, ([value, label]) =>
        option(label, () => choose(value), {
          lead: last === value ? 'check' : '',
          ...(last === value && { pressed: true }),
        }),
      ),
      ahead: one.required ? nothing : way(stand, one),
    };
  }
  return { touch: typed(stand, one), ahead: way(stand, one) };
}

/** A field, what it may mean, and the keys below it. */
function typed(stand: Stand, one: Question) {
  const { path, type, maxLength = 200, required } = one;
  const shared = {
    value: String(stand.answers[path] ?? ''),
    input: (event: Event) => stand.answer(path, (event.target as HTMLInputElement).value),
    mode: isOurs(stand, one) ? 'none' : (one.inputMode ?? 'text'),
    wrong: stand.errors[path] ? 'true' : nothing,
    by: stand.errors[path] ? 'error' : stand.wordsOf(one).hint ? 'hint' : nothing,
  };
  const places = type === 'place' ? nearby(stand, one) : [];
  const wrong = stand.errors[path];
  return html`
    ${wrong && typeof wrong !== 'string' ? html`<div class="error way" id="error" role="alert">${wrong}</div>` : nothing}
    ${
      places.length
        ? html`<div class="chips">
            ${places.map((zone) =>
              option(stand.nameOf(zone), () => {
                stand.answer(path, zone.id);
                stand.ahead();
              }),
            )}
          </div>`
        : nothing
    }
    ${
      type === 'longText'
        ? html`<textarea
            class="field"
            part="field"
            rows="2"
            dir="auto"
            aria-labelledby="title"
            aria-describedby=${shared.by}
            aria-invalid=${shared.wrong}
            aria-required=${required}
            autocomplete="off"
            spellcheck="false"
            inputmode=${shared.mode}
            maxlength=${maxLength}
            .value=${shared.value}
            @input=${shared.input}
          ></textarea>`
        : html`<input
            class="field"
            part="field"
            type="text"
            dir="auto"
            aria-labelledby="title"
            aria-describedby=${shared.by}
            aria-invalid=${shared.wrong}
            aria-required=${required}
            autocomplete="off"
            spellcheck="false"
            inputmode=${shared.mode}
            maxlength=${maxLength}
            .value=${shared.value}
            @input=${shared.input}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Enter') stand.ahead();
            }}
          />`
    }
    ${keyboard(stand, one)}
  `;
}

/** On with the answer, or past what may be left out. */
function way(stand: Stand, one: Question) {
  const { t, k } = stand;
  const value = stand.answers[one.path];
  const empty = value === undefined || value === '' || (Array.isArray(value) && !value.length);
  return empty && !one.required
    ? html`<button class="act lead" part="button-primary" @click=${() => stand.skip()}>
        ${k('kiosk.skip')}
      </button>`
    : html`<button class="act lead" part="button-primary" @click=${() => stand.ahead()}>
        ${t('action.continue')}
      </button>`;
}

interface Looks {
  lead?: string;
  now?: boolean;
  pressed?: boolean;
}

export const option = (label: unknown, go: () => void, { lead, now, pressed }: Looks = {}) =>
  html`<button class="act ${now ? 'now' : ''}" part="choice" aria-pressed=${pressed ?? nothing} @click=${go}>
    ${lead ? icon(lead) : nothing}<span data-say>${label}</span>
  </button>`;

/** As many as fit into reach; the rest on the next page. */
export function paged<T>(stand: Stand, all: readonly T[], draw: (one: T) => unknown) {
  if (all.length <= MOST) return html`<div class="grid">${all.map(draw)}</div>`;
  const size = MOST - 1;
  const pages = Math.ceil(all.length / size);
  const page = stand.page % pages;
  return html`<div class="grid">
    ${all.slice(page * size, (page + 1) * size).map(draw)}
    ${option(html`${stand.k('kiosk.more')} (${page + 1}/${pages})`, () => {
      stand.page = page + 1;
      stand.focusOn('h2');
    })}
  </div>`;
}

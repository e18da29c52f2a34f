import { html, nothing } from 'lit/html.js';
import { placeIn, type Question } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { zoneOf } from '../panel/draft.ts';
import { ask, type Asking } from '../panel/question.ts';
import type { Answers, Form, View } from '../panel/view.ts';
import { fieldsOf } from './fields.ts';
import { locate, type Located, pathOf } from './locate.ts';
import { isUnproven } from './proven.ts';
import { notOnMap, onlyDigits, strange, UNSURE, type Place } from './seats.ts';

const at = (key: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  key: `where.${key}`,
  path: `location.${key}`,
  type,
  required: false,
  options: [],
  maxLength: 80,
  ...more,
});
const GATE = at('gate', 'place', { place: 'gate' });
const ZONE = at('zone', 'place', { place: 'zone' });
const PLACES = [GATE, ZONE, at('block', 'place', { place: 'block' }), at('row', 'text'), at('seat', 'text')];
/** As many codes as fit under a thumb. */
const OFFERED = 8;

/** What is chosen on the sheet; the report learns of it when it is used. */
interface Sheet extends Located {
  answers: Answers;
  errors: Record<string, unknown>;
}
const sheets = new WeakMap<Form, Sheet>();

/** Say where once. */
export function where(form: Form): View {
  const { t } = form;
  const sheet = sheets.get(form) ?? { answers: { ...form.place }, errors: {} };
  sheets.set(form, sheet);
  const asking = askingOn(form, sheet);
  const known = form.placeOf(form.place);
  const block = zoneOf(sheet.answers['location.block'], form.zonesFor('block'));
  const rows = at('row', 'text', { maxLength: 6, ...(onlyDigits(block?.rows) && { inputMode: 'numeric' }) });
  const seats = at('seat', 'text', {
    maxLength: 6,
    ...(onlyDigits(block?.seats) && { inputMode: 'numeric' }),
  });
  const gate = ask(asking, GATE);
  const use = () => setPlace(form, sheet);
  return {
    title: t('where.title'),
    body: html`${
        known
          ? html`<p class="fact here">
              ${icon('check')}<span
                ><b>${known}</b
                >${isScanned(form) ? html`<small>${t('where.scanned')}</small>` : nothing}</span
              >
            </p>`
          : isUnproven(form)
            ? html`<p class="fact">${icon('triangle-alert')}<span>${t('where.unproven')}</span></p>`
            : html`<div class="stub">
                ${STUB}
                <p class="hint">${t('where.hint')}</p>
              </div>`
      }
      ${locate(form, sheet, (zone) => asking.answer(pathOf(zone), zone.id))}
      ${form.stage === 'entry' ? gate : nothing}
      ${ask(asking, at('block', 'place', { place: 'block', ...digitsOf(form) }))} ${matches(form, sheet)}
      ${block?.rows ? html`<div class="pair">${ask(asking, rows)}${ask(asking, seats)}</div>` : nothing}
      ${form.stage === 'entry' ? nothing : gate} ${ask(asking, ZONE)}
      <button class="link start" @click=${() => leave(form, {})}>${t('where.elsewhere')}</button>`,
    footer: html`<button class="btn primary" part="button-primary" @click=${use}>${t('where.use')}</button>`,
    submit: use,
  };
}

/** Three lines of a ticket, the middle one marked. */
const STUB = html`<svg class="drawing" viewBox="0 0 96 48" aria-hidden="true">
  <path d="M4 6h88v12a6 6 0 0 0 0 12v12H4V30a6 6 0 0 0 0-12zM68 6v4m0 6v4m0 6v4m0 6v6" />
  <path d="M14 14h26M14 34h20" />
  <path class="here" d="M14 20h44v8H14z" />
</svg>`;

/** The same fields as in the form, on what the sheet holds. */
function askingOn(form: Form, sheet: Sheet): Asking {
  return fieldsOf(form, {
    ...sheet,
    facts: new Set(),
    answer(path, value) {
      sheet.answers[path] = value;
      // A seat of another block says nothing.
      if (path === 'location.block')
        for (const key of ['row', 'seat']) delete sheet.answers[`location.${key}`];
      if (Object.keys(sheet.errors).length) judge(form, sheet);
      form.requestUpdate();
    },
    // What is typed may be a beginning: the sheet is judged when it is used.
    judge: () => undefined,
  });
}

function judge(form: Form, sheet: Sheet): Place[] {
  for (const path of Object.keys(sheet.errors)) delete sheet.errors[path];
  const wrong = strange(form, sheet.answers);
  for (const key of wrong) {
    const path = `location.${key}`;
    const value = String(sheet.answers[path]);
    sheet.errors[path] = notOnMap(form, key, value, () => {
      if (key === 'row' || key === 'seat') sheet.answers[path] = UNSURE;
      else delete sheet.answers[path];
      judge(form, sheet);
      form.focusOn(`[id="${path}"]`);
    });
  }
  form.requestUpdate();
  return wrong;
}

/** Digits are enough where no two blocks end alike. */
function digitsOf(form: Form): Partial<Question> {
  const ends = form.zonesFor('block').map(({ id }) => id.replace(/^.*-/, ''));
  const plain = ends.length && ends.every((end) => /^\d+$/.test(end)) && new Set(ends).size === ends.length;
  return plain ? { inputMode: 'numeric' } : {};
}

/** Blocks that begin as what is typed, to choose instead of typing on. */
function matches(form: Form, { answers }: Sheet) {
  const typed = String(answers['location.block'] ?? '')
    .trim()
    .toLowerCase();
  const zones = form.zonesFor('block');
  if (!typed || zones.some(({ id }) => id.toLowerCase() === typed)) return nothing;
  const found = zones.filter(({ id, labels }) =>
    [id, id.replace(/^.*-/, ''), ...Object.values(labels)].some((code) =>
      code.toLowerCase().startsWith(typed),
    ),
  );
  return html`<div class="chips">
    ${found.slice(0, OFFERED).map(
      (zone) =>
        html`<button
          class="chip"
          part="chip"
          @click=${() => {
            answers['location.block'] = zone.id;
            form.focusOn('[id="location.row"]');
          }}
        >
          ${form.nameOf(zone)}
        </button>`,
    )}
  </div>`;
}

/** The place came with the address of the page, from a code on a seat or a sign. */
function isScanned({ place }: Form): boolean {
  const from = placeIn(location);
  return PLACES.some(({ path }) => !!place[path] && place[path] === from.get(path.slice('location.'.length)));
}

function setPlace(form: Form, sheet: Sheet) {
  const [wrong] = judge(form, sheet);
  if (wrong) {
    form.focusOn(`[id="location.${wrong}"]`);
    return;
  }
  const place: Answers = {};
  for (const { path, place: kind } of PLACES) {
    const value = sheet.answers[path];
    if (value) place[path] = (kind && zoneOf(value, form.zonesFor(kind))?.id) || value;
  }
  leave(form, place);
}

function leave(form: Form, place: Answers) {
  form.place = place;
  sheets.delete(form);
  form.back();
}

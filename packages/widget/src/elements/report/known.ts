import { html, nothing } from 'lit/html.js';
import { subcategoryOf, type IssueDraft, type IssueState, type KnownIssue } from '@touchline/sdk';
import { TouchlineBeforeReportEvent } from '../../events/events.ts';
import { icon } from '../../icons/icon.ts';
import { isNear, knownFor, newsLine, staleSince, toldLine, wordsOf } from '../known-issues/telling.ts';
import { past } from '../../strings/past.ts';
import type { Form } from '../panel/view.ts';
import { keepFresh, refresh } from './known-news.ts';
import { chosenBy, choicesOf, stands } from './choices.ts';
import { headOf } from './head.ts';
import { asTheyStood, inTime, type News } from './late.ts';

const MOST = 2;

/** "We know" is the fastest answer: what is known near here, at most two. */
export function knownNearby(form: Form): News[] {
  const { config, stage, t, times } = form;
  keepFresh(form);
  if (!config?.knownIssues.length) return [];
  const joined = new Set(config.knownIssues.flatMap(({ id }) => (joinedBy(form, id) ? id : [])));
  const near = knownFor(config, { places: placesOf(form), stage, joined }, Date.now());
  const top = near.slice(0, MOST);
  // What stands there stays, and what would stand there by now is told in the title.
  const shown = asTheyStood(form, near).filter((one, place) => place < MOST || top.includes(one));
  const stale = shown.length ? staleSince(config, Date.now()) : undefined;
  const words = stale ? t('state.stale', { time: past(times, stale) }) : '';
  return [
    ...shown.map((known) => newsOf(form, known)),
    ...(stale ? [{ name: 'stale', words, card: html`<p class="hint">${words}</p>` }] : []),
  ];
}

/** What is known of just this kind, where the person is. */
export function knownOf(form: Form, subcategory: string) {
  const { config } = form;
  const places = placesOf(form);
  const found = (config ? knownFor(config, { places }, Date.now()) : []).find(
    (known) =>
      known.category === subcategory &&
      !known.solvedAt &&
      (!places.length || isNear(config?.zones ?? [], known, places)),
  );
  return found ? inTime(form, newsOf(form, found)) : nothing;
}

function newsOf(form: Form, known: KnownIssue): News {
  const { lang, text } = wordsOf(known, form.language);
  return { name: known.id, words: text, lang, said: 'known.aware', weight: 1, card: card(form, known) };
}

/** Ids of the places that somebody told, from the small to the large. */
function placesOf({ place }: Form): string[] {
  return Object.values(place).flatMap((value) => (value ? String(value) : []));
}

/** The report by which this device joined, as long as it stands. */
function joinedBy(form: Form, id: string): IssueState | undefined {
  const { notes } = form;
  return form.issues().find(
    (issue) =>
      // On a screen that many people share, only the page itself remembers.
      (issue.joins === id || notes[`joined ${id}`] === issue.id) &&
      stands(form, issue) &&
      !issue.pending.some(({ type }) => type === 'touchline.issue.withdrawn'),
  );
}

function card(form: Form, known: KnownIssue) {
  const { t, language, times, config } = form;
  const { lang, text } = wordsOf(known, language);
  const zone = config?.zones.find(({ id }) => id === known.zone);
  const news = newsLine(t, times, known, Date.now());
  const solved = !!known.solvedAt;
  const mine = joinedBy(form, known.id) ?? chosenBy(form, known);
  return html`<section class="card known ${solved ? '' : 'soon'}" part="known-issue" data-known=${known.id}>
    <p class="told">
      ${icon(solved ? 'circle-check-big' : 'triangle-alert')}<span
        >${solved ? news : toldLine(t, known)}</span
      >
    </p>
    <h3 lang=${lang} dir="auto">${text}</h3>
    <p class="at">
      ${zone ? html`<span>${icon('map-pin')}<span>${form.nameOf(zone)}</span></span>` : nothing}
      ${news && !solved ? html`<span>${icon('clock')}<span>${news}</span></span>` : nothing}
    </p>
    ${mine ? actions(form, known, mine) : (choicesOf(form, known) ?? actions(form, known, mine))}
  </section>`;
}

function actions(form: Form, known: KnownIssue, mine: IssueState | undefined) {
  const { t, notes } = form;
  if (mine) {
    const head = headOf(form, mine);
    return html`<div class="joined">
      <p>
        <b>${t('known.meTooDone')}</b>
        <span class="state">${icon(head.icon)}<span>${head.title}</span></span>
      </p>
      ${
        known.solvedAt
          ? nothing
          : html`<button class="link" @click=${() => void undo(form, known, mine)}>
              ${t('action.undo')}
            </button>`
      }
    </div>`;
  }
  if (known.solvedAt) return nothing;
  return html`${notes[`failed ${known.id}`] ? html`<p class="error" role="alert">${t('unsaved.failed')}</p>` : nothing}
    <div class="joined">
      <button class="btn" part="button" @click=${() => void meToo(form, known)}>${t('known.meToo')}</button>
      <button class="link" @click=${() => form.focusOn(form.category ? '.row' : '.tile')}>
        ${t('known.different')}
      </button>
    </div>`;
}

/** One tap: a report of its own that names what it joins. It waits, is sent and is followed like any other. */
async function meToo(form: Form, known: KnownIssue) {
  const { id, category } = known;
  // Who is in danger is asked all the same; and a relay that does not count wants every answer.
  if (subcategoryOf(category)?.urgency === 'U1' || !known.meToo) return byForm(form, known);
  if (form.notes[`joining ${id}`] || joinedBy(form, id)) return;
  const draft: IssueDraft = {
    category,
    stage: form.stage,
    joins: id,
    location: locationOf(form, known),
    reporter: { language: form.language },
  };
  if (!form.dispatchEvent(new TouchlineBeforeReportEvent(draft))) return;
  form.notes[`joining ${id}`] = 'yes';
  delete form.notes[`failed ${id}`];
  let kept: IssueState | undefined;
  await form.act(async () => {
    kept = await form.touchline.report(draft);
    form.notes[`joined ${id}`] = kept.id;
  }, 'known.meTooDone');
  delete form.notes[`joining ${id}`];
  if (!kept) form.notes[`failed ${id}`] = 'yes';
  form.focusOn(`[data-known="${CSS.escape(id)}"] button`);
}

async function undo(form: Form, { id }: KnownIssue, mine: IssueState) {
  await form.act(async () => {
    await form.touchline.withdraw(mine.id);
    form.notes[`undone ${mine.id}`] = 'yes';
    delete form.notes[`joined ${id}`];
    refresh(form, mine.id);
  }, 'receipt.undone');
  form.focusOn(`[data-known="${CSS.escape(id)}"] button`);
}

/** The place of the known issue, and what else is known of where somebody is. */
function locationOf(form: Form, known: KnownIssue): NonNullable<IssueDraft['location']> {
  const zone = form.config?.zones.find(({ id }) => id === known.zone);
  const told = Object.entries(form.place).flatMap(([path, value]) =>
    value ? [[path.replace('location.', ''), String(value)]] : [],
  );
  const kind =
    zone?.kind === 'foodStand' ? 'stand' : /^(gate|block)$/.test(zone?.kind ?? '') ? zone?.kind : 'zone';
  return { ...(Object.fromEntries(told) as object), ...(zone && { [kind ?? 'zone']: zone.id }) };
}

/** The form, with the place filled in; sent at once if nothing else is asked. */
async function byForm(form: Form, { category, zone: id }: KnownIssue) {
  await form.pick(category);
  const zone = form.config?.zones.find((one) => one.id === id);
  const question = form
    .questions()
    .find((one) => zone && one.type === 'place' && form.zonesFor(one.place).includes(zone));
  if (!zone || !question) return;
  form.answers[question.path] = zone.id;
  form.facts.add(question.path);
  form.requestUpdate();
  if (subcategoryOf(category)?.urgency !== 'U1' && !form.flaws().length) await form.submit();
}

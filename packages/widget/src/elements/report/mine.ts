import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { LANGUAGES } from '../../strings/strings.ts';
import { past } from '../../strings/past.ts';
import type { Scene, View } from '../panel/view.ts';
import { dismiss } from './dismiss.ts';
import { statusOf } from './issue.ts';
import { headOf, turns } from './head.ts';
import type { News } from './late.ts';
import { languageName } from './language-name.ts';
import { stillNeeded } from './still.ts';

const isDone = ({ view }: IssueState) => view?.status === 'closed' || view?.status === 'cancelled';

/** What is not confirmed first, then what is open, by its next promised time. */
export function mine(scene: Scene): View {
  const { t } = scene;
  const all = scene.issues();
  const due = ({ view, receipt }: IssueState) => view?.promise?.respondBy ?? receipt?.respondBy ?? '~';
  const waiting = all.filter(({ delivery }) => !/received|deleted/.test(delivery));
  const open = all
    .filter((issue) => issue.delivery === 'received' && !isDone(issue))
    .sort((a, b) => due(a).localeCompare(due(b)));
  const done = all.filter((issue) => issue.delivery === 'received' && isDone(issue));
  const group = (words: string, issues: IssueState[]) =>
    issues.length
      ? html`<section>
          <h3>${words}</h3>
          <div class="rows">${issues.map((issue) => line(scene, issue))}</div>
        </section>`
      : nothing;
  return {
    title: t('home.mine'),
    body: html`${troubles(scene).map(({ card }) => card)}${
      scene.notes['link'] ? html`<p class="card soon" role="alert">${t('track.needLink')}</p>` : nothing
    }${
      all.length
        ? html`${group(t('mine.unsent'), waiting)} ${group(t('mine.open'), open)}
          ${
            done.length
              ? html`<details>
                  <summary>${t('mine.done')} (${done.length})</summary>
                  <div class="rows">${done.map((issue) => line(scene, issue))}</div>
                </details>`
              : nothing
          }`
        : html`<div class="empty">
            <svg viewBox="0 0 96 48" aria-hidden="true">
              <path
                d="M8 40V20a6 6 0 0 1 12 0v20M32 40V20a6 6 0 0 1 12 0v20M80 40V20a6 6 0 0 1 12 0v20M4 40h88"
              />
              <path class="here" d="M56 40V20a6 6 0 0 1 12 0v20z" />
            </svg>
            <h3>${t('mine.empty')}</h3>
            <p class="hint">${t('mine.emptyHint')}</p>
          </div>`
    }`,
  };
}

/** What waits for a word of the person, and what was saved here and can no longer be shown: only its number is known. */
export function troubles(scene: Scene): News[] {
  const { t, notes, touchline } = scene;
  if (!('missing' in notes)) {
    notes['missing'] = '';
    const ask = async () => {
      const [{ unreadable }, evicted] = await Promise.all([touchline.health(), touchline.evicted(true)]);
      notes['missing'] = `${unreadable} ${evicted}`;
      if (unreadable || evicted) scene.requestUpdate();
    };
    // Without an answer there is nothing to say.
    ask().catch(() => undefined);
  }
  const [unreadable = 0, evicted = 0] = (notes['missing'] ?? '').split(' ').map(Number);
  const told = (count: number, name: string, words: string): News[] => {
    const card = html`<p class="card soon" role="status">${icon('file-question-mark')}${words}</p>`;
    return count ? [{ name, words, card }] : [];
  };
  return [
    ...scene
      .issues()
      .filter(({ asks }) => asks)
      .map((issue) => stillAsked(scene, issue)),
    ...told(unreadable, 'unreadable', t('outbox.unreadables', { count: unreadable })),
    ...told(evicted, 'evicted', t('outbox.evicted', { count: evicted })),
  ];
}

function stillAsked(scene: Scene, issue: IssueState): News {
  return {
    name: `still ${issue.id}`,
    words: scene.t('danger.stillNeeded'),
    said: 'danger.stillNeeded',
    weight: 2,
    card: stillNeeded(scene, issue),
  };
}

/** Where a later time was told, a row says that one: its page has room for the reason. */
function newTimeOf({ t, times }: Scene, { view }: IssueState): string | undefined {
  const newTime = view?.delay?.newTime;
  const open = view && !view.promise?.respondedAt && /received|acknowledged|in_progress/.test(view.status);
  return newTime && open ? t('status.late', { time: times.time(newTime) }) : undefined;
}

function line(scene: Scene, issue: IssueState) {
  const place = scene.placeOf(issue.location);
  const head = headOf(scene, issue);
  return html`<button class="row issue" part="row" @click=${() => scene.go('issue', issue.id)}>
    ${icon(head.icon, turns(head.icon))}
    <span>
      ${scene.labelOf(issue.category)}
      ${issue.unread ? html`<small><b>${scene.t('message.new')}</b></small>` : nothing}
      <small>${newTimeOf(scene, issue) ?? statusOf(scene, issue)}</small>
      <small>${past(scene.times, issue.capturedAt)}${place ? html` · <bdi>${place}</bdi>` : nothing}</small>
    </span>
    ${icon('chevron-right', true)}
  </button>`;
}

/** Language, and what is kept where. */
export function settings(scene: Scene): View {
  const { t, language, config } = scene;
  return {
    title: t('settings.title'),
    body: html`<fieldset class="q">
        <legend>${t('settings.language')}</legend>
        <div class="list">
          ${LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language)).map(
            (tag) =>
              html`<label class="choice" lang=${tag}
                ><input
                  type="radio"
                  name="language ${scene.turn}"
                  value=${tag}
                  .checked=${tag === language}
                  @change=${() => {
                    scene.session.chosen(tag);
                    void scene.speak(tag);
                  }}
                /><span>${languageName(tag) ?? tag}</span></label
              >`,
          )}
        </div>
      </fieldset>
      <section>
        <h3>${t('consent.privacy')}</h3>
        <p class="hint">${t('consent.device', { days: 30 })}</p>
        ${config?.retentionDays ? html`<p class="hint">${t('consent.handling', { days: config.retentionDays })}</p>` : nothing}
      </section>
      ${forget(scene)} ${dismiss(scene)}`,
  };
}

/** What would be lost is named before it is. */
function forget(scene: Scene) {
  const { t, notes } = scene;
  const count = scene.issues().filter(({ delivery }) => !['received', 'expired'].includes(delivery)).length;
  const ask = (asked: boolean) => () => {
    if (asked) notes['forget'] = 'asked';
    else delete notes['forget'];
    scene.requestUpdate();
  };
  return notes['forget']
    ? html`<section class="card now">
        ${count ? html`<p>${t('mine.forgetUnsent', { count })}</p>` : nothing}
        <p>${t('mine.forgetAsk')}</p>
        <div class="pair">
          <button class="btn" part="button" @click=${ask(false)}>${t('action.cancel')}</button>
          <button class="btn danger" part="button-danger" @click=${() => scene.act(() => scene.reset())}>
            ${t('mine.forget')}
          </button>
        </div>
      </section>`
    : html`<button class="link start" @click=${ask(true)}>${t('mine.forget')}</button>`;
}

import { html } from 'lit/html.js';
import { CATEGORIES, firstChoices, type Stage } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { row } from './parts.ts';
import type { Form, View } from './view.ts';

const STAGES: Stage[] = ['buy', 'before', 'entry', 'watch', 'food', 'exit', 'after'];
const DANGER = ['safety', 'medical', 'lost'];

/** Where and what on one screen. */
export function home(form: Form): View {
  const { t, stage, later, drawnFor } = form;
  const first = firstChoices(stage);
  // Without the clock of an event nobody knows that somebody is far away.
  const danger = first.includes('safety') || !drawnFor?.events.length ? DANGER : [];
  const shown = first.filter((id) => !danger.includes(id));
  // Below, with danger, "lost" only speaks of people.
  const rest = CATEGORIES.map(({ id }) => id).filter(
    (id) => !shown.includes(id) && (id === 'lost' || !danger.includes(id)),
  );
  const tile = (id: string, label: string, go: () => void) =>
    html`<button class="tile" part="tile" @click=${go}>${icon(id)}<span>${label}</span></button>`;
  const topic = (id: string) => tile(id, form.topicOf(id), () => form.choose(id));
  const place = form.placeOf(form.place);
  const mine = form.issues().length;
  return {
    title: t('home.title'),
    step: 1,
    body: html`
      ${later?.news(form)}
      <div class="chips">
        <div class="pick">
          ${icon('chevron-right')}<select
            class="chip"
            part="chip"
            aria-label=${t('stage.label')}
            @change=${(event: Event) => form.setStage((event.target as HTMLSelectElement).value as Stage)}
          >
            ${STAGES.map((one) => html`<option value=${one} ?selected=${one === stage}>${t(`stage.${one}`)}</option>`)}
          </select>
        </div>
        <button class="chip" part="chip" @click=${() => form.go('where')}>
          ${icon('map-pin')}${place ? t('where.known', { place }) : t('where.add')}
        </button>
      </div>
      <div class="search" part="search">
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('search.label')}
          placeholder=${t('search.placeholder')}
          .value=${form.search}
          @input=${(event: Event) => {
            form.search = (event.target as HTMLInputElement).value;
            form.requestUpdate();
          }}
        />
      </div>
      ${
        (form.search.trim() && later?.results(form)) ||
        html`<div class="tiles">
          ${shown.map(topic)}
          ${
            form.more
              ? rest.map(topic)
              : tile('plus', t('home.more'), () => {
                  form.more = true;
                  form.focusOn(`.tile:nth-of-type(${shown.length + 1})`);
                })
          }
        </div>`
      }
      <div class="links">
        ${row(mine ? `${t('home.mine')} (${mine})` : t('home.mine'), () => form.go('mine'))}
        ${row(t('settings.title'), () => form.go('settings'))}
      </div>
    `,
    footer: danger[0]
      ? html`<div class="strip" part="strip">
          <h3>${t('home.urgent')}</h3>
          <div>
            ${danger.map(
              (id) =>
                html`<button @click=${() => form.choose(id)}>
                  ${icon(`now-${id}`)}<span>${id === 'lost' ? t('home.child') : form.topicOf(id)}</span>
                </button>`,
            )}
          </div>
        </div>`
      : undefined,
  };
}

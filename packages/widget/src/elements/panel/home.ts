import { html, nothing } from 'lit';
import { CATEGORIES, firstChoices, type Stage } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { row } from './parts.ts';
import type { Form, View } from './view.ts';

const STAGES: Stage[] = ['buy', 'before', 'entry', 'watch', 'food', 'exit', 'after'];
const DANGER = ['safety', 'medical', 'lost'];

/** Where and what on one screen. */
export function home(form: Form): View {
  const { t, stage, search } = form;
  const first = firstChoices(stage);
  const danger = first.includes('safety') ? DANGER : [];
  const shown = first.filter((id) => !danger.includes(id));
  const rest = CATEGORIES.map(({ id }) => id).filter((id) => !first.includes(id));
  const tile = (id: string) =>
    html`<button class="tile" part="tile" @click=${() => form.choose(id)}>${icon(id)}<span>${form.topicOf(id)}</span></button>`;
  const place = form.placeOf(form.place);
  const mine = form.issues().length;
  return {
    title: t('home.title'),
    step: 1,
    body: html`
      ${
        form.subcategory
          ? html`<section class="card">
              <p><b>${t('home.draft.title')}</b><br />${form.labelOf(form.subcategory)}</p>
              <button class="btn" part="button" @click=${() => form.go('details')}>${t('home.draft.resume')}</button>
            </section>`
          : nothing
      }
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
      ${known(form)}
      <div class="search" part="search">
        ${icon('search')}
        <input
          type="search"
          aria-label=${t('search.label')}
          placeholder=${t('search.placeholder')}
          .value=${search}
          @input=${(event: Event) => {
            form.search = (event.target as HTMLInputElement).value;
            form.requestUpdate();
          }}
        />
      </div>
      ${
        search.trim()
          ? results(form)
          : html`<div class="tiles">
              ${shown.map(tile)}
              ${
                form.more
                  ? rest.map(tile)
                  : html`<button
                      class="tile"
                      part="tile"
                      @click=${() => {
                        form.more = true;
                        form.focusOn(`.tile:nth-of-type(${shown.length + 1})`);
                      }}
                    >
                      ${icon('other')}<span>${t('home.more')}</span>
                    </button>`
              }
            </div>`
      }
      <div class="links">
        ${row(mine ? `${t('home.mine')} (${mine})` : t('home.mine'), () => form.go('mine'))}
        ${row(t('settings.title'), () => form.go('settings'))}
      </div>
    `,
    footer: danger.length
      ? html`<div class="strip" part="strip">
          <h3>${t('home.urgent')}</h3>
          <div>
            ${danger.map(
              (id) =>
                html`<button @click=${() => form.choose(id)}>
                  ${icon(id === 'safety' ? 'siren' : id)}<span>${id === 'lost' ? t('home.child') : form.topicOf(id)}</span>
                </button>`,
            )}
          </div>
        </div>`
      : nothing,
  };
}

/** "We know" is the fastest answer: at most two, as long as their next news is not overdue. */
function known(form: Form) {
  const { t, config, language, times } = form;
  return (config?.knownIssues ?? []).slice(0, 2).map(
    ({ category, zone, labels, told, nextNews }) => html`<section class="card soon" part="known-issue">
      <h3>${labels[language] ?? labels['en']}</h3>
      <p>
        ${t('known.told', { count: told })}
        ${nextNews && Date.parse(nextNews) > Date.now() ? t('known.next', { time: times.time(nextNews) }) : nothing}
      </p>
      <button class="btn" part="button" @click=${() => form.meToo(category, zone)}>${t('known.meToo')}</button>
    </section>`,
  );
}

const fold = (text: string) => text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** Topics by the person's own words, best first. */
function results(form: Form) {
  const { t, search: query } = form;
  // Han has no spaces, so every pair of its characters is a word; others match from their first letters on.
  const pairs = [...fold(query).matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = CATEGORIES.flatMap(({ subcategories }) => subcategories)
    .map(({ id, category }) => {
      const label = ` ${fold(form.labelOf(id))} ${fold(form.topicOf(category))}`;
      const score = [...words, ...pairs].reduce((sum, word) => {
        const stem = word.length > 5 ? word.slice(0, -2) : word;
        const start = /\p{Script=Han}/u.test(word) ? word : ` ${stem}`;
        return word.length > 1 && label.includes(start) ? sum + word.length : sum;
      }, 0);
      return { id, category, score };
    })
    .filter(({ score }) => score)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8);
  return html`<div class="rows">
    <p role="status" class=${found.length ? 'sr' : ''}>
      ${found.length ? t('search.results', { count: found.length }) : t('search.none', { query: query.slice(0, 40) })}
    </p>
    ${found.map(({ id, category }) =>
      row(html`${form.labelOf(id)}<small>${form.topicOf(category)}</small>`, () => form.pick(id), icon(category)),
    )}
    ${
      found.length
        ? nothing
        : row(t('search.send'), () => {
            form.pick('other.other');
            form.answer('fields.text', query);
          })
    }
  </div>`;
}

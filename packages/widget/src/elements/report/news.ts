import { html, nothing } from 'lit/html.js';
import type { Form } from '../panel/view.ts';
import { missing } from './mine.ts';

/** What stands above everything else at the start: what got lost here, a draft, and what the venue already knows. */
export function news(form: Form) {
  const { t, subcategory } = form;
  return html`${missing(form)}${
    subcategory
      ? html`<section class="card">
          <p><b>${t('home.draft.title')}</b><br />${form.labelOf(subcategory)}</p>
          <button class="btn" part="button" @click=${() => void form.pick(subcategory)}>
            ${t('home.draft.resume')}
          </button>
        </section>`
      : nothing
  }
  ${known(form)}`;
}

/** "We know" is the fastest answer: at most two, as long as their next news is not overdue. */
function known(form: Form) {
  const { t, config, language, times } = form;
  return (config?.knownIssues ?? []).slice(0, 2).map(
    ({ category, zone, labels, told, nextNews }) =>
      html`<section class="card soon" part="known-issue">
        <h3>${labels[language] ?? labels['en']}</h3>
        <p>
          ${t('known.told', { count: told })}
          ${nextNews && Date.parse(nextNews) > Date.now() ? t('known.next', { time: times.time(nextNews) }) : nothing}
        </p>
        <button class="btn" part="button" @click=${() => void meToo(form, category, zone)}>
          ${t('known.meToo')}
        </button>
      </section>`,
  );
}

/** One tap where everything is known; else the form, with the place filled in. */
async function meToo(form: Form, subcategory: string, id?: string) {
  await form.pick(subcategory);
  const zone = form.config?.zones.find((one) => one.id === id);
  const question = form
    .questions()
    .find((one) => zone && one.type === 'place' && form.zonesFor(one.place).includes(zone));
  if (!zone || !question) return;
  form.answers[question.path] = zone.id;
  form.facts.add(question.path);
  form.requestUpdate();
  if (!form.flaws().length) await form.submit();
}

import { html, nothing } from 'lit/html.js';
import { isSensitive, type IssueState } from '@touchline/sdk';
import { TouchlineFeedbackGivenEvent } from '../../events/feedback.ts';
import type { Scene } from '../panel/view.ts';
import { survey } from './asked-after.ts';
import { remark } from './messages.ts';
import { isTooLong } from './room.ts';

/** One tap says how it was. By keyboard the arrows only move, Space or Enter saves. */
export function rating(scene: Scene, issue: IssueState) {
  const { t, notes, touchline } = scene;
  const { id, view, category } = issue;
  const given = Number(notes[`csat ${id}`] ?? view?.rating ?? 0);
  // Nobody is asked how it was to be hurt or in danger.
  if (isSensitive(category) || (!given && !view?.allowed.includes('feedback'))) return nothing;
  const save = (csat: number) => {
    if (csat === given) return;
    notes[`csat ${id}`] = `${csat}`;
    void scene.act(async () => {
      await touchline.feedback(id, { csat });
      scene.dispatchEvent(new TouchlineFeedbackGivenEvent(issue, csat));
    }, 'rating.thanks');
  };
  return html`<fieldset class="q rating" part="rating" role="radiogroup">
      <legend>${t('rating.title')}</legend>
      ${([1, 2, 3, 4, 5] as const).map(
        (csat) =>
          html`<label
            class="choice"
            @click=${(event: MouseEvent) => {
              if (event.detail && event.target instanceof Element && !event.target.matches('input'))
                save(csat);
            }}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === ' ' || event.key === 'Enter') save(csat);
            }}
            ><input type="radio" name="csat ${scene.turn}" value=${csat} .checked=${given === csat} /><b
              >${csat.toLocaleString(scene.language)}</b
            ><span>${t(`rating.${csat}`)}</span></label
          >`,
      )}
    </fieldset>
    ${
      given
        ? html`<p class="thanks">${t('rating.thanks')}</p>
            ${reward(scene)}${survey(scene, issue) ?? comment(scene, issue, given)}`
        : nothing
    }`;
}

/** Whatever was said: what a venue gives, it gives for the answer. */
function reward({ t, config, language }: Scene) {
  const { texts, venue } = config ?? {};
  const gift = texts?.[language]?.['rating.gift'] ?? texts?.['en']?.['rating.gift'];
  const name = venue?.labels[language] ?? venue?.labels['en'] ?? '';
  return gift
    ? html`<section class="card">
        <h3>${t('rating.reward', { venue: name })}</h3>
        <p dir="auto">${gift}</p>
      </section>`
    : nothing;
}

function comment(scene: Scene, { id }: IssueState, csat: number) {
  const { t, notes, touchline } = scene;
  const key = `comment ${id}`;
  if (notes[`commented ${id}`]) return nothing;
  const send = () => {
    const words = notes[key]?.trim();
    if (!words || isTooLong(words)) return;
    void scene.act(async () => {
      await touchline.feedback(id, { csat, comment: words });
      notes[`commented ${id}`] = 'yes';
    }, 'rating.thanks');
  };
  return html`${remark(scene, key, 'rating.comment')}
    <button class="btn" part="button" @click=${send}>${t('action.send')}</button>`;
}

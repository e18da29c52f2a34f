import { html, nothing, type TemplateResult } from 'lit';
import type { DeskVenue } from '../../api/types.ts';
import { nextTimeOfDay } from '../clock.ts';
import type { Delay, Draft } from '../drafts.ts';
import { now } from '../ticker.ts';
import { languageFor, say, timeWords, type Key } from '../words.ts';
import { fault, flaw, flawed, selectField, wordsField, type Writing } from './composer-fields.ts';

const MINUTE = 60_000;
const CHOICES = ['10', '20', '30', 'own'] as const;
const REASONS: readonly Delay['reason'][] = [
  'staff',
  'tech',
  'comms',
  'process',
  'request',
  'partner',
  'rule',
  'event',
];

/** A new time, why, and what to do meanwhile. */
export function delayPanel(writing: Writing): TemplateResult {
  const { draft, change, typed } = writing;
  const { delayBy, delayReason, delayTime, delayUnknown } = draft;
  return html`
    <div class="two">
      <fieldset>
        <legend>${say('composer.delay.time')}</legend>
        <div class="chips">
          ${CHOICES.map(
            (choice, index) =>
              html`<label class="chip">
                <input
                  type="radio"
                  name="delayBy"
                  value=${choice}
                  ?data-first=${index === 1}
                  .checked=${delayBy === choice}
                  @change=${() => change({ delayBy: choice })}
                />
                <span>${choice === 'own' ? say('composer.delay.own') : `+${choice}`}</span>
              </label>`,
          )}
          ${
            delayBy === 'own'
              ? html`<input
                  class="time"
                  id="delayTime"
                  type="time"
                  aria-label=${say('composer.delay.own')}
                  .value=${delayTime}
                  aria-invalid=${flawed(writing, 'delayTime')}
                  aria-describedby=${flaw(writing, 'delayTime')}
                  @input=${typed}
                />`
              : nothing
          }
        </div>
        ${fault(writing, 'delayTime')}
      </fieldset>
      ${selectField(
        writing,
        'delayReason',
        'composer.delay.reason',
        REASONS.map((reason) => [reason, say(`delay.${reason}`)]),
      )}
    </div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${delayUnknown}
        @change=${(event: Event) =>
          change({ delayUnknown: event.target instanceof HTMLInputElement && event.target.checked })}
      />
      <span>${say('composer.delay.unknown')}</span>
    </label>
    ${wordsField(writing, 'advice', 'composer.delay.advice', 'composer.delay.adviceHint')}
    ${delayReason ? preview(writing) : nothing}
  `;
}

/** The notice as the reporter will read it, in their language. */
function preview({ detail, venue, draft }: Writing): TemplateResult {
  const { delayReason, advice, delayUnknown } = draft;
  const into = languageFor(detail.language);
  const at = newTime(draft, venue);
  const old = detail.clocks.find(({ metric }) => metric === 'firstResponse' || metric === 'resolution');
  const tell = (key: Key, values = {}) => say(key, values, into);
  return html`<figure class="preview">
    <figcaption>${say('composer.delay.preview')}</figcaption>
    <div lang=${into}>
      <p><b>${tell('delay.title')}</b></p>
      <p>
        ${at === undefined ? nothing : tell(delayUnknown ? 'delay.nextNews' : 'delay.newTime', { time: timeWords(at, now(), into) })}
        ${old ? html`<s>${timeWords(old.dueAt, now(), into)}</s>` : nothing}
      </p>
      ${delayReason ? html`<p>${tell('delay.why', { reason: tell(`delay.${delayReason}`) })}</p>` : nothing}
      ${advice.trim() ? html`<p dir="auto">${tell('delay.meanwhile', { advice: advice.trim() })}</p>` : nothing}
    </div>
  </figure>`;
}

/** Epoch ms of the new promise; undefined while no own time is typed. */
export function newTime({ delayBy, delayTime }: Draft, venue: DeskVenue | undefined): number | undefined {
  if (delayBy !== 'own') return Math.ceil((now() + Number(delayBy) * MINUTE) / MINUTE) * MINUTE;
  return nextTimeOfDay(delayTime, now(), venue?.timeZone);
}

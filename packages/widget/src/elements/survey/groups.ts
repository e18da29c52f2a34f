import { html, nothing } from 'lit/html.js';
import type { SurveyAnswers } from '@touchline/sdk';
import type { Key } from '../../strings/strings.ts';
import type { SurveyKey } from '../../strings/survey/survey.ts';

export type Said = (key: Key | SurveyKey, values?: Record<string, string | number>) => string;
export type Scores = Record<string, number>;

/** One question with a scale. */
interface Scale {
  name: string;
  from: 0 | 1;
  to: 5 | 7 | 10;
  words: Key | SurveyKey;
  /** What its ends mean; without them each step has a word of its own. */
  ends?: [SurveyKey, SurveyKey];
}

/** What stands on one screen. */
export interface Group {
  title?: Key | SurveyKey;
  scales: Scale[];
  comment?: true;
}

const DIMENSIONS = ['reliability', 'responsiveness', 'professionalism', 'empathy', 'convenience'] as const;
const AGREE: [SurveyKey, SurveyKey] = ['survey.disagree', 'survey.agree'];
const COMMENT: Group = { scales: [], comment: true };

/** After an issue was solved: how it was met. */
export const ISSUE: Group[] = [
  { scales: [{ name: 'csat', from: 1, to: 5, words: 'rating.title' }] },
  { scales: [{ name: 'ces', from: 1, to: 7, words: 'survey.effort', ends: AGREE }] },
  { scales: [{ name: 'speed', from: 1, to: 5, words: 'survey.speed' }] },
  COMMENT,
];
/** After the event: how it was. */
export const EVENT: Group[] = [
  {
    scales: [
      { name: 'nps', from: 0, to: 10, words: 'survey.recommend', ends: ['survey.unlikely', 'survey.likely'] },
    ],
  },
  {
    title: 'survey.dimensions',
    scales: DIMENSIONS.map((name) => ({ name, from: 1, to: 5, words: `survey.${name}`, ends: AGREE })),
  },
  COMMENT,
];

/** Native radios: nothing is chosen beforehand, and choosing moves nothing on. */
export function scale(
  t: Said,
  language: string,
  { name, from, to, words, ends }: Scale,
  venue: string,
  scores: Scores,
) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const choose = (event: Event) => {
    scores[name] = Number((event.target as HTMLInputElement).value);
  };
  return html`<fieldset class="q" part="rating" @change=${choose}>
    <legend part="label">${t(words, { venue })}</legend>
    <div class=${ends ? `scale of${steps.length}` : 'list'}>
      ${steps.map((step, index) => {
        const end = index === 0 ? ends?.[0] : index === steps.length - 1 ? ends?.[1] : undefined;
        const number = step.toLocaleString(language);
        return html`<label class="choice" part="choice"
          ><input
            type="radio"
            name=${name}
            value=${step}
            aria-label=${end ? `${number}, ${t(end)}` : nothing}
            .checked=${scores[name] === step}
          />${ends ? html`<span>${number}</span>` : html`<b>${number}</b><span>${t(`rating.${step as 1}`)}</span>`}</label
        >`;
      })}
    </div>
    ${ends ? html`<p class="ends hint" aria-hidden="true"><span>${t(ends[0])}</span><span>${t(ends[1])}</span></p>` : nothing}
  </fieldset>`;
}

/** What is sent of it; nothing where nothing was said. */
export function answersOf(scores: Scores, comment: string, event?: string): SurveyAnswers | undefined {
  const { nps, ...dimensions } = scores;
  const words = comment.trim();
  if (!words && !Object.keys(scores).length) return undefined;
  return {
    ...(nps !== undefined && { nps }),
    ...(Object.keys(dimensions).length && { dimensions }),
    answers: { ...(words && { comment: words }), ...(event && { event }) },
  };
}

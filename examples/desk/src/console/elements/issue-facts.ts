import { html, nothing, type TemplateResult } from 'lit';
import type { Clock, DeskVenue, IssueDetail } from '../../api/types.ts';
import { causeWords } from '../causes.ts';
import { now } from '../ticker.ts';
import {
  answerWords,
  durationWords,
  languageName,
  placeWords,
  say,
  sayIfKnown,
  timeWords,
} from '../words.ts';
import { icon } from './icons.ts';

/** When it is due, and why then. */
export function issuePromises({ clocks }: IssueDetail): TemplateResult {
  return html`<section>
    <h2>${say('issue.clocks')}</h2>
    ${
      clocks.length
        ? html`<ul class="clocks">
            ${clocks.map((clock) => promise(clock))}
          </ul>`
        : html`<p class="hint">${say('clock.none')}</p>`
    }
  </section>`;
}

/** What everything else hangs on: how it ended, the words, the place. */
export function issueReport(detail: IssueDetail, venue: DeskVenue | undefined): TemplateResult {
  const { issue } = detail;
  const place = placeWords(venue, detail.location);
  return html`
    ${
      detail.resolution
        ? html`<section class="solved">
            <h2>${icon('circle-check-big')} ${say('issue.resolution')}</h2>
            <p><b>${sayIfKnown(`code.${detail.resolution.code}`) ?? detail.resolution.code}</b></p>
            <p class="words" dir="auto" .textContent=${detail.resolution.text}></p>
            ${detail.rating?.csat ? html`<p>${say('issue.rating', { csat: detail.rating.csat })} <span dir="auto">${detail.rating.comment ?? ''}</span></p>` : nothing}
          </section>`
        : nothing
    }
    <section>
      <h2>${say('issue.words')}</h2>
      ${
        issue.description
          ? html`<blockquote
              class="words"
              dir="auto"
              lang=${detail.language ?? nothing}
              .textContent=${issue.description}
            ></blockquote>`
          : html`<p class="hint">${say('issue.noWords')}</p>`
      }
      ${issue.mood ? html`<p class="hint">${say(`mood.${issue.mood}`)}</p>` : nothing}
    </section>
    ${
      place
        ? html`<section>
            <h2>${say('issue.place')}</h2>
            <p class="place">${icon('map-pin')} <span>${place}</span></p>
            ${detail.location.verified ? html`<p class="hint">${say('issue.placeProved')}</p>` : nothing}
          </section>`
        : nothing
    }
  `;
}

/** What was answered and shown beside it, and why it happened. */
export function issueAnswers(detail: IssueDetail, venue: DeskVenue | undefined): TemplateResult {
  return html`${answers(detail, venue)} <desk-photos .detail=${detail}></desk-photos> ${
      detail.cause
        ? html`<section>
            <h2>${say('issue.cause')}</h2>
            <p>${causeWords(detail.cause)}</p>
          </section>`
        : nothing
    }`;
}

/** Who reported it, how to reach them, and whether all visitors know of it. */
export function issuePeople(detail: IssueDetail, venue: DeskVenue | undefined): TemplateResult {
  const { issue } = detail;
  return html`
    <desk-attach .row=${detail} .venue=${venue}></desk-attach>
    <section>
      <h2>${say('issue.reporter')}</h2>
      <dl>
        ${fact(say('issue.name'), issue.reporter.anonymous ? say('issue.anonymous') : (issue.reporter.name ?? say('issue.noName')))}
        ${issue.reporter.identity ? fact(say('issue.identity'), issue.reporter.identity) : nothing}
        ${issue.reporter.onBehalfOf ? fact(say('issue.onBehalfOf'), issue.reporter.onBehalfOf) : nothing}
        ${issue.reporter.contact ? fact(say('issue.contact'), issue.reporter.contact) : nothing}
        ${detail.language ? fact(say('issue.language'), languageName(detail.language)) : nothing}
        ${fact(say('issue.channel'), sayIfKnown(`channel.${detail.channel}`) ?? detail.channel)}
        ${fact(say('issue.captured'), timeWords(detail.capturedAt, now()))}
        ${
          Date.parse(detail.receivedAt) - Date.parse(detail.capturedAt) > 60_000
            ? fact(
                say('issue.received'),
                say('issue.receivedLater', {
                  time: timeWords(detail.receivedAt, now()),
                  later: durationWords(Date.parse(detail.receivedAt) - Date.parse(detail.capturedAt)),
                }),
              )
            : nothing
        }
      </dl>
    </section>
  `;
}

function promise(clock: Clock): TemplateResult {
  return html`<li>
    <p class="promise"><b>${say(`metric.${clock.metric}`)}</b> <desk-clock .clock=${clock}></desk-clock></p>
    <p class="hint">${ruleWords(clock)}</p>
  </li>`;
}

function answers(detail: IssueDetail, venue: DeskVenue | undefined): TemplateResult | typeof nothing {
  const entries = Object.entries(detail.issue.fields).filter(([, value]) => value !== '');
  if (entries.length === 0) return nothing;
  const label = (key: string) => answerWords(venue, `${detail.category} ${key}`) ?? key;
  const option = (key: string, value: string | number | boolean) =>
    answerWords(venue, `${detail.category} ${key}=${value}`) ??
    (typeof value === 'boolean' ? say(value ? 'issue.yes' : 'issue.no') : `${value}`);
  return html`<section>
    <h2>${say('issue.answers')}</h2>
    <dl class="answers">
      ${entries.map(([key, value]) =>
        fact(
          label(key),
          [value]
            .flat()
            .map((one) => option(key, one))
            .join(', '),
        ),
      )}
    </dl>
  </section>`;
}

/** One name and its value, for a list of them. */
export function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}

/** Why it is due then: the target of the rule, and what made the rule apply. */
function ruleWords(clock: Clock): string {
  const target = durationWords(clock.targetMs, { seconds: true });
  const id = clock.ruleId.split('.', 2).join('.');
  const because = sayIfKnown(`rule.${id}`) ?? say('rule.other', { id: clock.ruleId });
  return clock.fromAt
    ? say('rule.sentence.from', { target, from: timeWords(clock.fromAt, now()), because })
    : say('rule.sentence', { target, because });
}

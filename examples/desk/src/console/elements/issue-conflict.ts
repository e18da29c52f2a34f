import { html, nothing, type TemplateResult } from 'lit';
import type { Command, DeskVenue, IssueDetail } from '../../api/types.ts';
import { sentence } from '../events.ts';
import { now } from '../ticker.ts';
import { durationWords, say, sayIfKnown } from '../words.ts';
import { icon } from './icons.ts';
import { fact } from './issue-facts.ts';

/** A command that was not carried out, because a colleague was faster. */
export interface Conflict {
  mine: Command;
  before: IssueDetail;
  after: IssueDetail;
}

/** Both versions side by side; nothing is overwritten unless somebody says so. */
export function conflictPart(
  { mine, before, after }: Conflict,
  venue: DeskVenue | undefined,
  choose: { leave: () => void; insist: (mine: Command) => void },
): TemplateResult {
  const news = after.events.filter(
    (event) => event.sequence > Math.max(0, ...before.events.map((one) => one.sequence)),
  );
  const last = news.at(-1);
  const words = wordsOfCommand(mine);
  const version = (detail: IssueDetail) =>
    html`<dl>
      ${fact(say('conflict.state'), sayIfKnown(`state.${detail.state}`) ?? detail.state)}
      ${fact(say('conflict.with'), detail.assignee?.name ?? say('queue.nobody'))}
      ${fact(say('conflict.priority'), detail.priority)}
    </dl>`;
  return html`<section class="conflict" role="alert" aria-labelledby="conflict">
    <h2 id="conflict">
      ${icon('users')}
      ${
        last
          ? say('conflict.title', {
              what: sentence(last, venue),
              ago: durationWords(now() - Date.parse(last.at), { seconds: true }),
            })
          : say('conflict.changed')
      }
    </h2>
    <p>${say('conflict.nothing')}</p>
    <div class="versions">
      <div>
        <h3>${say('conflict.before')}</h3>
        ${version(before)}
      </div>
      <div>
        <h3>${say('conflict.after')}</h3>
        ${version(after)}
      </div>
      <div>
        <h3>${say('conflict.mine')}</h3>
        <p><b>${sayIfKnown(`action.${mine.type}`) ?? mine.type}</b></p>
        ${words ? html`<p class="words" dir="auto" .textContent=${words}></p>` : nothing}
      </div>
    </div>
    <div class="actions">
      <button class="button" @click=${choose.leave}>${say('conflict.leave')}</button>
      ${
        after.commands.includes(mine.type)
          ? html`<button class="button primary" @click=${() => choose.insist(mine)}>
              ${say('conflict.still')}
            </button>`
          : html`<p class="hint">${say('conflict.impossible')}</p>`
      }
    </div>
  </section>`;
}

function wordsOfCommand(command: Command): string {
  if ('text' in command) return command.text;
  if ('question' in command) return command.question;
  if ('advice' in command) return command.advice ?? '';
  return 'reason' in command ? (command.reason ?? '') : '';
}

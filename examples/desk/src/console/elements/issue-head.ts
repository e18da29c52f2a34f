import { html, nothing, type TemplateResult } from 'lit';
import { openStates } from '@touchline/sdk/model';
import type { DeskVenue, IssueDetail, IssueRow, Me } from '../../api/types.ts';
import { categoryWords, say, sayIfKnown, textOf } from '../words.ts';
import { icon } from './icons.ts';
import { issueActions, type Acting } from './issue-actions.ts';
import { priorityMark } from './priority.ts';

/** What it is about, how it stands, who has it, and what can be done. */
export function issueHead(
  detail: IssueDetail,
  venue: DeskVenue | undefined,
  me: Me,
  acting: Acting,
): TemplateResult {
  const root = detail.category.split('.', 1)[0] ?? '';
  return html`<header>
    <div class="line">
      ${backLink()} ${priorityMark(detail.priority)}
      <h1 id="title" tabindex="-1">${categoryWords(venue, detail.category)}</h1>
      ${detail.test ? html`<span class="chip">${say('issue.test')}</span>` : nothing}
    </div>
    <p class="meta">
      <span class="chip state ${detail.state}">${sayIfKnown(`state.${detail.state}`) ?? detail.state}</span>
      ${detail.reopened ? html`<span class="chip">${say('queue.reopened')}</span>` : nothing}
      ${detail.clock && openStates.includes(detail.state) ? html`<desk-clock .clock=${detail.clock}></desk-clock>` : nothing}
      <bdi class="reference" dir="ltr">${detail.reference}</bdi>
      <span>${categoryWords(venue, root)}</span>
      <span>${who(detail, venue, me)}</span>
      ${detail.escalation && detail.escalation.level > 1 ? html`<span>${say('queue.level', { level: detail.escalation.level })}</span>` : nothing}
      ${detail.incident ? html`<a href="#incidents/${detail.incident}">${say('issue.incident')}</a>` : nothing}
      ${detail.mergedInto ? html`<a href="#issue/${detail.mergedInto}">${say('issue.mergedInto')}</a>` : nothing}
      ${detail.archived ? html`<span class="chip">${say('issue.archived')}</span>` : nothing}
      ${detail.children?.length ? html`<span>${say('issue.joined', { count: detail.children.length })}</span>` : nothing}
    </p>
    <div class="actions" role="group" aria-label=${say('issue.actions')}>
      ${issueActions(detail, me, acting)}
    </div>
  </header>`;
}

/** The same while the issue is still being read. */
export function headWhileReading(row: IssueRow | undefined, venue: DeskVenue | undefined): TemplateResult {
  return html`<header>
    <div class="line">
      ${backLink()} ${row ? priorityMark(row.priority) : nothing}
      <h1 id="title" tabindex="-1">${row ? categoryWords(venue, row.category) : say('issue.loading')}</h1>
    </div>
  </header>`;
}

function backLink(): TemplateResult {
  return html`<a class="button quiet back" href="#/" aria-label=${say('issue.back')}
    >${icon('arrow-left')}</a
  >`;
}

function who(detail: IssueDetail, venue: DeskVenue | undefined, me: Me): TemplateResult {
  const team = textOf(venue?.teams[detail.team], detail.team);
  const name = detail.assignee && (detail.assignee.id === me.id ? say('queue.me') : detail.assignee.name);
  return html`<span class="who"
    >${icon(name ? 'user-round' : 'users')}
    ${name ? `${name}, ${team}` : say('issue.unassigned', { team })}</span
  >`;
}
